import type { ConnectInvocations } from '#contract/invocations';
import { referenceToLink } from '#core/application-link/application-link';
import { answerUrl } from '#core/provider/check-authorization-request';
import { isOnHost } from '#core/provider/oauth1/callback';
import type { OneTimeStore } from '../../ports';
import { usableConsumer, type ConsumerLink } from '../clients/find-consumer';
import { currentScope } from '../grants/current-scope';
import type { GrantPorts } from '../grants/grants';
import {
  allowRequestToken,
  denyRequestToken,
  findRequestToken,
  isOpen,
} from '../grants/temporary-credentials';
import type { ClientLinkStore, ConsentRequest } from '../ports';
import type { SavedTableStore } from '../resources/saved-tables';
import { otherLinksOf } from './other-links';

type ReadRequest = ConnectInvocations['readAuthorizationRequest'];

export interface OAuth1ConsentPorts extends GrantPorts {
  links: ClientLinkStore;
  savedTables: Pick<SavedTableStore, 'ofAccount'>;
  consents: OneTimeStore<ConsentRequest>;
}

/** What consumers get in place of a verifier if the person denied; so do Atlassian's applications. */
const DENIED = 'denied';

/**
 * What the consent page shows for a request token of OAuth 1.0a (RFC 5849 section 2.2).
 * @returns `refused` for a token that is unknown, answered or too old: the callback of such a token is not trusted either
 */
export async function readRequestToken(
  ports: OAuth1ConsentPorts,
  accountId: string,
  token: string,
): Promise<ReadRequest['result']> {
  const grant = await findRequestToken(ports, token);
  if (!grant || !isOpen(ports, grant)) return { status: 'refused', reason: 'request-token' };
  const client = usableConsumer(await ports.links.find(grant.linkId));
  if (client?.consumer.clientId !== grant.clientId) {
    return { status: 'refused', reason: 'client' };
  }
  const { callback } = grant.temporary;
  if (!isOnHost(callback, client.consumer.callbackHost)) {
    return { status: 'refused', reason: 'redirect-uri' };
  }
  const { system, consents } = ports;
  const requestId = system.randomSecret();
  const others = await otherLinksOf(ports, accountId, client.id);
  const scope = currentScope(grant, client);
  await consents.put(system.hash(requestId), {
    accountId,
    linkId: client.id,
    clientId: grant.clientId,
    redirectUri: callback,
    requestToken: token,
    scope,
    otherLinkIds: others.map(({ id }) => id),
    expiresAt: grant.expiresAt,
  });
  return {
    status: 'ask',
    requestId,
    link: referenceToLink(client),
    ...(others.length > 0 && { otherLinks: others.map(referenceToLink) }),
    scope,
    redirectTo: new URL(callback).origin,
  };
}

/**
 * Takes the person's answer to a request token.
 * @param person who answers, and the other links that they agreed to; undefined if they deny
 * @returns the URL that takes them back to the consumer; undefined if the token is no longer open
 */
export async function answerRequestToken(
  ports: OAuth1ConsentPorts,
  { requestToken, redirectUri }: { requestToken: string; redirectUri: string },
  person: { accountId: string; otherLinkIds: string[] } | undefined,
): Promise<string | undefined> {
  const oauth_token = requestToken;
  if (!person) {
    await denyRequestToken(ports, requestToken);
    const denial = { oauth_verifier: DENIED, oauth_problem: 'user_refused' };
    return answerUrl(redirectUri, { oauth_token, ...denial });
  }
  const oauth_verifier = await allowRequestToken(ports, requestToken, person);
  return oauth_verifier && answerUrl(redirectUri, { oauth_token, oauth_verifier });
}

/** @returns the link of a consent, unless an administrator changed it while the page was open */
export async function stillAllowedConsumer(
  { links }: Pick<OAuth1ConsentPorts, 'links'>,
  { linkId, clientId, redirectUri }: ConsentRequest,
): Promise<ConsumerLink | undefined> {
  const client = usableConsumer(await links.find(linkId));
  const isSame = client?.consumer.clientId === clientId;
  return isSame && isOnHost(redirectUri, client.consumer.callbackHost) ? client : undefined;
}
