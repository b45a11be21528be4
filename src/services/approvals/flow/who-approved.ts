import type { ApplicationLink } from '#core/application-link/application-link';
import { CURRENT_USER_CALLS } from '#core/application-link/current-user';
import { approvalExpired, isAnonymous, jiraFailure } from '#core/jira/jira-failure';
import { nextTryAt } from '#core/jira/rate-limit';
import { oneLine } from '#core/table/plain-text';
import type { ReaderToken } from '../../remote/reader-token';
import { readerClient } from '../../remote/jira-clients';
import { protocolOf } from '../../remote/protocol-of';
import type { ProtocolPorts } from '../../remote/token-protocol';

/**
 * Tries a new token, because an Atlassian application runs a request with one that it does not accept as
 * nobody's.
 * @param known who it is by the token response, for applications that cannot be asked
 * @returns a name for people, on one line; empty where nobody says it
 * @throws {AppError} what asking throws
 */
export async function whoApproved(
  ports: ProtocolPorts,
  link: ApplicationLink,
  { token, known = '' }: { token: ReaderToken; known?: string | undefined },
): Promise<string> {
  const { type } = link.application;
  if (type === 'jira') {
    return oneLine((await readerClient(ports, link, token).myself()).displayName);
  }
  const call = CURRENT_USER_CALLS[type];
  if (!call) return oneLine(known);
  const response = await protocolOf(ports, link).transport(token)(call.path, { method: 'GET' });
  const body = await response.text();
  if (!response.ok) {
    throw jiraFailure(response, body, (each) => nextTryAt(each, ports.system.now()));
  }
  const name = isAnonymous(response) ? undefined : call.nameIn(body);
  if (name === undefined) throw approvalExpired();
  return oneLine(name);
}
