import * as v from 'valibot';
import { xsrfCheckFailed } from '../../pages/error-responses';
import { fieldText, isOwnForm } from '../../pages/for-signed-in';
import { activeUser } from '../../server/accounts';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { ConsumerRefusedError, consumerSchema, type Consumer } from '../oauth1/consumer-registry';
import { forAdministrator, isAdministrator } from './for-administrator';
import { incomingConsumersPage } from './incoming-consumers-page';

type Form = Readonly<Record<string, unknown>>;

/** GET: the consumers, and the form that saves one. */
export function showConsumers(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  return forAdministrator(c, jira, (person) => {
    const consumers = jira.oauth1.consumers.list();
    return c.html(incomingConsumersPage(jira.site, { ...person, consumers }));
  });
}

/** POST: saves a consumer, or removes the consumer whose key is in `remove`. */
export async function changeConsumers(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form: Form = await c.req.parseBody();
  return forAdministrator(c, jira, (person) => {
    if (!isOwnForm(c, form)) return xsrfCheckFailed(c, jira.site);
    const outcome = change(jira, form);
    const consumers = jira.oauth1.consumers.list();
    const status = 'problem' in outcome ? 400 : 200;
    return c.html(incomingConsumersPage(jira.site, { ...person, consumers, ...outcome }), status);
  });
}

function change(jira: DataCenter, form: Form): { saved: string } | { problem: string } {
  const { consumers } = jira.oauth1;
  if (form.remove !== undefined) {
    const key = fieldText(form.remove);
    consumers.remove(key);
    jira.oauth1.tokens.remove(({ consumerKey }) => consumerKey === key);
    return { saved: `${key} is deleted` };
  }
  try {
    save(jira, consumerOf(form));
    return { saved: fieldText(form.name) };
  } catch (error) {
    if (error instanceof ConsumerRefusedError) return { problem: error.message };
    throw error;
  }
}

function consumerOf(form: Form): Consumer {
  const { callback, executingTwoLOUser } = form;
  return {
    key: fieldText(form.key).trim(),
    name: fieldText(form.name).trim(),
    publicKey: fieldText(form.publicKey),
    twoLOAllowed: form.twoLOAllowed !== undefined,
    twoLOImpersonationAllowed: form.twoLOImpersonationAllowed !== undefined,
    ...(fieldText(callback) === '' ? {} : { callback: fieldText(callback) }),
    ...(fieldText(executingTwoLOUser) === ''
      ? {}
      : { executingTwoLOUser: fieldText(executingTwoLOUser) }),
  };
}

/** PUT of the REST resource: saves a consumer given as JSON. For administrators, by password. */
export async function putConsumer(c: JiraRequest, jira: DataCenter): Promise<Response> {
  if (!isAdministrator(jira, c.get('user'))) return c.json({ message: 'Not permitted' }, 401);
  const parsed = v.safeParse(consumerSchema, await c.req.json().catch(() => undefined));
  if (!parsed.success) return c.json({ message: 'The consumer is incomplete' }, 400);
  try {
    save(jira, parsed.output);
    return c.json(parsed.output);
  } catch (error) {
    if (error instanceof ConsumerRefusedError) return c.json({ message: error.message }, 400);
    throw error;
  }
}

/** @throws {ConsumerRefusedError} for an invalid consumer, or an unknown user to execute as */
function save(jira: DataCenter, consumer: Consumer): void {
  const { executingTwoLOUser: name } = consumer;
  if (name !== undefined && activeUser(jira, name) === undefined) {
    throw new ConsumerRefusedError(`There is no user "${name}" to execute as.`);
  }
  jira.oauth1.consumers.put(consumer);
}
