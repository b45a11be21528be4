import { AppError } from '#contract/app-error';
import { isOAuth1Link, type ApplicationLink } from '#core/application-link/application-link';
import { needsApproval } from '#core/application-link/needs-approval';
import type { JiraClient } from '#core/jira/jira-client';
import type { Transport } from '#core/jira/transport';
import { impersonatingTransport, twoLeggedTransport } from './oauth1-protocol';
import { jiraClient } from './jira-clients';
import type { ProtocolPorts } from './token-protocol';

/**
 * The transport of a link that needs no token, because the signature of this installation is enough (OAuth 1.0a of level
 * `two-legged` or `impersonation`).
 * @returns undefined for a link whose requests need a token
 * @throws {AppError} `READER_NOT_MAPPED`; `LINK_NOT_OUTGOING` for a two-legged link that is not set to a shared account,
 *   because all its readers would read as one user without the rules for that
 */
export function tokenlessTransport(
  ports: ProtocolPorts,
  link: ApplicationLink,
  accountId: string,
): Transport | undefined {
  if (!isOAuth1Link(link) || needsApproval(link.outgoing)) return undefined;
  if (link.outgoing.level === 'impersonation') {
    return impersonatingTransport(ports, link, accountId);
  }
  if (link.access.mode === 'shared') return twoLeggedTransport(ports, link);
  throw new AppError(
    'LINK_NOT_OUTGOING',
    'The requests of this link are those of a shared account.',
  );
}

/**
 * Runs `use` with a client over such a transport.
 * @throws {AppError} `NO_SITE_ACCESS` if Jira treats the request as anonymous, because there is no approval to renew;
 *   and what `use` throws
 */
export async function withoutToken<T>(
  ports: ProtocolPorts,
  transport: Transport,
  use: (jira: JiraClient) => Promise<T>,
): Promise<T> {
  try {
    return await use(jiraClient(ports, transport));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'AUTHORIZATION_EXPIRED') throw error;
    throw new AppError('NO_SITE_ACCESS', 'Jira treats this link’s requests as anonymous.', {
      details: { oauthProblem: 'permission_unknown' },
    });
  }
}
