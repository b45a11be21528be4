import { AppError } from '../../contract/app-error';
import type { OAuth1Link } from '../../core/application-link/application-link';
import { fetchRequestToken } from '../../core/oauth1/token-calls';
import { oneLine } from '../../core/table/plain-text';
import {
  impersonatingTransport,
  signedFetch,
  twoLeggedTransport,
} from '../authorization/oauth1-protocol';
import { jiraClient } from '../authorization/reader-client';
import type { ProtocolPorts } from '../authorization/token-protocol';

/**
 * Asks Jira whether it accepts the requests of this link, without anybody's approval. For the three-legged dance a
 * request token says so; it expires unused. Two-legged requests ask who they are.
 * @returns in whose name the test ran; undefined when in nobody's
 * @throws AppError `CLIENT_REJECTED`, `NO_SITE_ACCESS` and what requests throw
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

async function whoIs(
  ports: ProtocolPorts,
  transport: ReturnType<typeof twoLeggedTransport>,
): Promise<string> {
  try {
    return oneLine((await jiraClient(ports, transport).myself()).displayName);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'AUTHORIZATION_EXPIRED') throw error;
    // There is no approval that could have expired: Jira has no user to run the request as.
    throw new AppError('NO_SITE_ACCESS', 'Jira runs the requests of this link as nobody.', {
      details: { oauthProblem: 'permission_unknown' },
    });
  }
}
