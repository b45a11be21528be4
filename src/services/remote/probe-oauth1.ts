import type { OAuth1Link } from '#core/application-link/application-link';
import type { Transport } from '#core/jira/transport';
import { fetchRequestToken } from '#core/oauth1/token-calls';
import { oneLine } from '#core/table/plain-text';
import { impersonatingTransport, signedFetch, twoLeggedTransport } from './oauth1-protocol';
import type { ProtocolPorts } from './token-protocol';
import { withoutToken } from './tokenless';

/**
 * Asks Jira whether it accepts the requests of this link, without anybody's approval. For the three-legged dance a
 * request token says so; it expires unused. Two-legged requests ask who they are.
 * @returns in whose name the test ran; undefined when in nobody's
 * @throws {AppError} `CLIENT_REJECTED`, `NO_SITE_ACCESS` and what requests throw
 */
export async function probeOAuth1(
  ports: ProtocolPorts,
  link: OAuth1Link,
): Promise<string | undefined> {
  const { level, users = [] } = link.outgoing;
  if (level === 'two-legged') return whoIs(ports, twoLeggedTransport(ports, link));
  const [user] = users;
  if (level === 'impersonation' && user) {
    return whoIs(ports, impersonatingTransport(ports, link, user.accountId));
  }
  await fetchRequestToken(signedFetch(ports, link), link.baseUrl, link.redirectUri);
  return undefined;
}

function whoIs(ports: ProtocolPorts, transport: Transport): Promise<string> {
  return withoutToken(ports, transport, async (jira) => oneLine((await jira.myself()).displayName));
}
