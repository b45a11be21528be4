import type { AdminInvocations, SavedLink } from '#contract/admin-invocations';
import type { ConsumerInput } from '#contract/link-configuration';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { Consumer } from '#core/application-link/consumer';
import { invalidPart } from '#core/application-link/next-outgoing';
import { clientIdOf } from '#core/provider/client-id';
import { recordAudit, type AuditPorts } from '../../known-links/audit';
import { changeLink } from '../../known-links/change-link';
import { findLink } from '../../known-links/find-link';
import type { Caller, LinkStore } from '../../ports';
import { releaseConsumerKey } from '../../provider/clients/claim-consumer-key';
import { forgetGrants, type ForgetGrantsPorts } from '../../provider/grants/forget-grants';
import type { ConsumerKeyStore, IssuerUrl } from '../../provider/ports';
import { checkPeople, checkUserNames, type PeoplePorts } from '../people/check-people';
import { recordPeople } from '../people/record-people';
import { savedLink } from '../saved-link';
import { checkedConsumer } from './checked-consumer';

export type ConsumerAdminPorts = AuditPorts &
  PeoplePorts &
  ForgetGrantsPorts & {
    links: LinkStore;
    consumerKeys: ConsumerKeyStore;
    issuerUrl: IssuerUrl;
  };

type SaveConsumer = AdminInvocations['saveConsumer'];

/** Grants that are not removed in this time can no longer be used, and expire by themselves. */
const FORGET_MS = 8_000;

/**
 * Sets up, changes or removes the incoming side of a link by OAuth 1.0a. Another consumer key is another consumer, so
 * what people allowed the previous one ends. A new public key of the same consumer ends nothing.
 * @throws {AppError} `LINK_MISSING`; `PAYLOAD_INVALID` for a key, a host or a list of people that is not valid, for a
 *   consumer key of another link, and for a link whose incoming side is OAuth 2.0
 */
export function saveConsumer(ports: ConsumerAdminPorts) {
  return async (
    { accountId }: Caller,
    { linkId, consumer: input }: SaveConsumer['parsed'],
  ): Promise<SavedLink> => {
    const found = await findLink(ports.links, linkId);
    const next = input && (await checkedInput(ports, found, input));
    const { before, link } = await changeLink(ports.links, linkId, (current) => {
      const { consumer, ...rest } = current;
      if (!next) return rest;
      if (current.incoming) throw alreadyIncoming();
      return { ...rest, consumer: { ...next, clientId: clientIdFor(consumer, next) } };
    });
    if (link.consumer) await ports.consumerKeys.claim(link.consumer.consumerKey, linkId);
    await recordAudit(ports, link, {
      accountId,
      action: 'incoming-changed',
      details: auditDetails(link.consumer),
    });
    await recordPeople(ports, link, {
      before: before.consumer?.users,
      after: link.consumer?.users,
      direction: 'incoming',
    });
    if (before.consumer) await forgetConsumer(ports, link, before.consumer);
    return savedLink(ports.links, link);
  };
}

/** The link has one incoming side. */
export const alreadyIncoming = () =>
  invalidPart('has-incoming', 'This link has an incoming side already.');

async function checkedInput(
  ports: ConsumerAdminPorts,
  found: ApplicationLink,
  input: ConsumerInput,
): Promise<Consumer> {
  const users = input.users ?? [];
  await checkPeople(ports, users, found.consumer?.users ?? []);
  checkUserNames(users);
  const checked = await checkedConsumer(ports, found.id, input);
  return {
    ...checked,
    clientId: clientIdOf(found.id, ports.system.randomUuid()),
    providerUrl: await ports.issuerUrl(),
    setAt: ports.system.isoNow(),
  };
}

function clientIdFor(before: Consumer | undefined, next: Consumer): string {
  return before?.consumerKey === next.consumerKey ? before.clientId : next.clientId;
}

async function forgetConsumer(
  ports: ConsumerAdminPorts,
  { id, consumer }: ApplicationLink,
  before: Consumer,
): Promise<void> {
  if (consumer?.clientId === before.clientId) return;
  const until = ports.system.now() + FORGET_MS;
  const isGone = ({ clientId }: { clientId: string }) => clientId === before.clientId;
  await forgetGrants(ports, id, { until, isGone });
  if (consumer?.consumerKey !== before.consumerKey) {
    await releaseConsumerKey(ports, id, before.consumerKey);
  }
}

function auditDetails(consumer: Consumer | undefined): Record<string, string> {
  if (!consumer) return { scope: 'none' };
  const { scope, allowsTwoLegged, users } = consumer;
  const withoutPerson = users ? 'impersonation' : allowsTwoLegged && 'two-legged';
  return {
    kind: 'oauth1',
    level: withoutPerson || 'three-legged',
    scope,
    ...(users && { users: String(users.length) }),
  };
}
