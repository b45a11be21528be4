import type { OAuth1Link } from '#core/application-link/application-link';
import type { Transport } from '#core/jira/transport';
import { fetchRequestToken } from '#core/oauth1/token-calls';
import { impersonatingTransport, signedFetch, twoLeggedTransport } from './oauth1-protocol';
import type { ProtocolPorts } from './token-protocol';
import { testedUser } from './tested-user';
import { withoutToken } from './tokenless';

/**
 * Checks that Jira accepts the signed requests of this link, without an approval. A three-legged link fetches a request
 * token, which expires unused; the others ask Jira which user their requests run as.
 * @returns the display name of that user; undefined for a three-legged link
 * @throws {AppError} `CLIENT_REJECTED`, `NO_SITE_ACCESS` and what requests throw
 */
export async function probeOAuth1(
  ports: ProtocolPorts,
  link: OAuth1Link,
): Promise<string | undefined> {
  const { level, users = [] } = link.outgoing;
  if (level === 'two-legged') return currentUserName(ports, twoLeggedTransport(ports, link));
  const [user] = users;
  if (level === 'impersonation' && user) {
    return currentUserName(ports, impersonatingTransport(ports, link, user.accountId));
  }
  await fetchRequestToken(signedFetch(ports, link), link.baseUrl, link.redirectUri);
  return undefined;
}

function currentUserName(ports: ProtocolPorts, transport: Transport): Promise<string> {
  return withoutToken(ports, transport, testedUser);
}
