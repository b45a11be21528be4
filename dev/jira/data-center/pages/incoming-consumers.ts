import * as v from 'valibot';
import { activeUser } from '../../server/accounts';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { ConsumerRefusedError, consumerSchema, type Consumer } from '../oauth1/consumer-registry';
import {
  asText,
  forAdministrator,
  isAdministrator,
  isOwnForm,
  refuseForm,
} from './for-administrator';
import { incomingConsumersPage } from './incoming-consumers-page';

type Form = Readonly<Record<string, unknown>>;

/** GET: the consumers, and the form that saves one. */
export function showConsumers(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  return forAdministrator(c, jira, (person) => {
    const consumers = jira.oauth1.consumers.list();
    return c.html(incomingConsumersPage(jira.site, { ...person, consumers }));
  });
}

/** POST: saves a consumer, or removes the one that `remove` names. */
export async function changeConsumers(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form: Form = await c.req.parseBody();
  return forAdministrator(c, jira, (person) => {
    if (!isOwnForm(c, form)) return refuseForm(c, jira.site);
    const outcome = change(jira, form);
    const consumers = jira.oauth1.consumers.list();
    const status = 'problem' in outcome ? 400 : 200;
    return c.html(incomingConsumersPage(jira.site, { ...person, consumers, ...outcome }), status);
  });
}

function change(jira: DataCenter, form: Form): { saved: string } | { problem: string } {
  const { consumers } = jira.oauth1;
  if (form.remove !== undefined) {
    const key = asText(form.remove);
    consumers.remove(key);
    jira.oauth1.tokens.remove(({ consumerKey }) => consumerKey === key);
    return { saved: `${key} is gone` };
  }
  try {
    save(jira, consumerOf(form));
    return { saved: asText(form.name) };
  } catch (error) {
    if (error instanceof ConsumerRefusedError) return { problem: error.message };
    throw error;
  }
}

function consumerOf(form: Form): Consumer {
  const { callback, executingTwoLOUser } = form;
  return {
    key: asText(form.key).trim(),
    name: asText(form.name).trim(),
    publicKey: asText(form.publicKey),
    twoLOAllowed: form.twoLOAllowed !== undefined,
    twoLOImpersonationAllowed: form.twoLOImpersonationAllowed !== undefined,
    ...(asText(callback) === '' ? {} : { callback: asText(callback) }),
    ...(asText(executingTwoLOUser) === ''
      ? {}
      : { executingTwoLOUser: asText(executingTwoLOUser) }),
  };
}

/** PUT of the REST resource, for administrators by password: the same by JSON. */
export async function putConsumer(c: JiraRequest, jira: DataCenter): Promise<Response> {
  if (!isAdministrator(jira, c.get('user'))) return c.json({ message: 'Not permitted' }, 401);
  const parsed = v.safeParse(consumerSchema, await c.req.json().catch(() => undefined));
  if (!parsed.success) return c.json({ message: 'The consumer is not complete' }, 400);
  try {
    save(jira, parsed.output);
    return c.json(parsed.output);
  } catch (error) {
    if (error instanceof ConsumerRefusedError) return c.json({ message: error.message }, 400);
    throw error;
  }
}

/** @throws {ConsumerRefusedError} */
function save(jira: DataCenter, consumer: Consumer): void {
  const { executingTwoLOUser: name } = consumer;
  if (name !== undefined && activeUser(jira, name) === undefined) {
    throw new ConsumerRefusedError(`There is no user "${name}" to execute as.`);
  }
  jira.oauth1.consumers.put(consumer);
}
