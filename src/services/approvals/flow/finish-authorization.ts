import { AppError } from '#contract/app-error';
import type { ConnectionView } from '#contract/application-link';
import type { AuthorizationOutcome, ConnectInvocations } from '#contract/invocations';
import type { ApplicationLink } from '#core/application-link/application-link';
import { SHARED_APPROVAL } from '#core/application-link/token-owner';
import type { TokenResponse } from '#core/oauth/token-response';
import { findUsableLink } from '../../known-links/find-link';
import type { AnsweredAuthorization } from './pending-authorization';
import type { Caller, LinkStore, OneTimeStore } from '../../ports';
import type { ReaderToken } from '../../remote/reader-token';
import { withLinkDetails } from '../with-link-details';
import { exchangeAuthorization, linkChanged } from './exchange-authorization';
import { withGrantedSite } from './granted-site';
import { connectionView } from '../list-connections';
import { protocolOf } from '../../remote/protocol-of';
import { expiry, type RefreshPorts } from '../tokens/refresh-reader-token';
import { saveReaderToken } from '../tokens/save-reader-token';
import { endApproval } from '../tokens/end-approval';
import { whoApproved } from './who-approved';

export interface FinishPorts extends RefreshPorts {
  links: LinkStore;
  answered: OneTimeStore<AnsweredAuthorization>;
  isAdministrator(accountId: string): Promise<boolean>;
}

/**
 * Finishes an authorization for the person who began it, and for nobody else.
 * @throws {AppError} `AUTHORIZATION_INVALID` when the ticket is unknown, used, expired or somebody
 *   else's; every later failure is an outcome, because the way back is known by then
 */
export function finishAuthorization(ports: FinishPorts) {
  return async (
    { accountId }: Caller,
    { ticket }: ConnectInvocations['finishAuthorization']['parsed'],
  ): Promise<AuthorizationOutcome> => {
    const authorization = await ports.answered.take(ports.system.hash(ticket));
    if (authorization?.accountId !== accountId) {
      throw new AppError('AUTHORIZATION_INVALID', 'This way back from Jira is not valid.');
    }
    const { returnTo } = authorization;
    try {
      return { returnTo, connected: true, connection: await connect(ports, authorization) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { returnTo, connected: false, error: error.toWire() };
    }
  };
}

async function connect(
  ports: FinishPorts,
  authorization: AnsweredAuthorization,
): Promise<ConnectionView> {
  const { linkId, generation, accountId, tokenOwner } = authorization;
  if (tokenOwner === SHARED_APPROVAL && !(await ports.isAdministrator(accountId))) {
    throw new AppError('NOT_ADMIN', 'Only administrators of Confluence may do this.');
  }
  const found = await findUsableLink(ports.links, linkId);
  try {
    const answer = await exchangeAuthorization(ports, found, authorization);
    const token = tokenOf(answer, ports.system.now());
    const { link, jiraUser } = await tried(ports, found, { token, known: answer.userName });
    const since = ports.system.isoNow();
    const approval = { linkId, generation, accountId: tokenOwner, jiraUser, since };
    const pointer = await saveReaderToken(ports.tokens, approval, token);
    await undoIfChanged(ports, link, tokenOwner);
    return connectionView(link, pointer);
  } catch (error) {
    throw withLinkDetails(error, found);
  }
}

/** Nothing is kept of a token with which nobody can be asked who it is. */
async function tried(
  ports: FinishPorts,
  found: ApplicationLink,
  answer: { token: ReaderToken; known: string | undefined },
): Promise<{ link: ApplicationLink; jiraUser: string }> {
  try {
    const link = await withGrantedSite(ports, found, answer.token);
    return { link, jiraUser: await whoApproved(ports, link, answer) };
  } catch (error) {
    await protocolOf(ports, found)
      .revoke(answer.token)
      .catch(() => false);
    throw error;
  }
}

/** Deleting or moving the link removes the tokens that it finds: one that came meanwhile is ours to remove. */
async function undoIfChanged(
  ports: FinishPorts,
  link: ApplicationLink,
  tokenOwner: string,
): Promise<void> {
  try {
    const { generation } = await findUsableLink(ports.links, link.id);
    if (generation === link.generation) return;
    await endApproval(ports, { link, revokes: true }, tokenOwner);
  } catch (error) {
    await endApproval(ports, { link, revokes: true }, tokenOwner);
    await ports.tokens.removePointer(link.id, tokenOwner);
    throw error;
  }
  throw linkChanged();
}

function tokenOf(response: TokenResponse, receivedAt: number): ReaderToken {
  const { accessToken, refreshToken } = response;
  return { accessToken, refreshToken, ...expiry(response, receivedAt) };
}
