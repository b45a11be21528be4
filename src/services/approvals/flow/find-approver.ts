import type { ApplicationLink } from '#core/application-link/application-link';
import { CURRENT_USER_CALLS } from '#core/application-link/current-user';
import { approvalExpired, isAnonymous, jiraFailure } from '#core/jira/jira-failure';
import { nextTryAt } from '#core/jira/rate-limit';
import { nameLine } from '#core/table/plain-text';
import type { ReaderToken } from '../../remote/reader-token';
import { readerClient } from '../../remote/jira-clients';
import { protocolOf } from '../../remote/protocol-of';
import type { ProtocolPorts } from '../../remote/token-protocol';

/**
 * Asks the application with a new token whose it is. That also proves the token, because an Atlassian application
 * silently runs a request with a token that it does not accept as anonymous.
 * @param known the user by the token response, for applications that cannot be asked
 * @throws {AppError} `AUTHORIZATION_EXPIRED` if the request ran as anonymous, and what asking throws
 */
export async function findApprover(
  ports: ProtocolPorts,
  link: ApplicationLink,
  { token, known = '' }: { token: ReaderToken; known?: string | undefined },
): Promise<Approver> {
  const { account, displayName } = await askUser(ports, link, token);
  const name = nameLine(displayName ?? known);
  return { account, jiraUser: name === '' ? undefined : name };
}

/** Who approved, as far as the application says it. */
export interface Approver {
  /** Jira's user name or account id. */
  account: string | undefined;
  /** The display name, on one line. */
  jiraUser: string | undefined;
}

interface AskedUser {
  account?: string;
  displayName?: string;
}

/** @returns nothing for an application that cannot be asked */
async function askUser(
  ports: ProtocolPorts,
  link: ApplicationLink,
  token: ReaderToken,
): Promise<AskedUser> {
  const { type } = link.application;
  if (type === 'jira') {
    const { name, displayName } = await readerClient(ports, link, token).myself();
    return { account: name, displayName };
  }
  const call = CURRENT_USER_CALLS[type];
  if (!call) return {};
  const response = await protocolOf(ports, link).transport(token)(call.path, { method: 'GET' });
  const body = await response.text();
  if (!response.ok) {
    throw jiraFailure(response, body, (each) => nextTryAt(each, ports.system.now()));
  }
  const name = isAnonymous(response) ? undefined : call.nameIn(body);
  if (name === undefined) throw approvalExpired();
  return { displayName: name };
}
