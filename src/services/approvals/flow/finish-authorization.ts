import { AppError } from '#contract/app-error';
import type { ConnectionView } from '#contract/application-link';
import type { AuthorizationOutcome, ConnectInvocations } from '#contract/invocations';
import type { ApplicationLink } from '#core/application-link/application-link';
import { SHARED_APPROVAL } from '#core/application-link/token-owner';
import { findUsableLink } from '../../known-links/find-link';
import type { Caller, LinkStore, OneTimeStore } from '../../ports';
import { protocolOf } from '../../remote/protocol-of';
import { readerTokenOf, type ReaderToken } from '../../remote/reader-token';
import { connectionView } from '../list-connections';
import { endApproval } from '../tokens/end-approval';
import type { TokenPorts } from '../tokens/reader-token-store';
import { saveReaderToken } from '../tokens/save-reader-token';
import { rememberSiteNotGranted } from '../tokens/site-not-granted';
import { withLinkDetails } from '../with-link-details';
import { exchangeAuthorization, linkChanged } from './exchange-authorization';
import { type Approver, findApprover } from './find-approver';
import { withGrantedSite } from './granted-site';
import { noteSharedAccount } from './note-shared-account';
import type { AnsweredAuthorization } from './pending-authorization';

export interface FinishPorts extends TokenPorts {
  links: LinkStore;
  answered: OneTimeStore<AnsweredAuthorization>;
  isAdministrator(accountId: string): Promise<boolean>;
  /** Told of each new approval. */
  approved?(link: ApplicationLink, authorization: AnsweredAuthorization): Promise<void>;
}

/**
 * Finishes an authorization for the person who began it.
 * @throws {AppError} `AUTHORIZATION_INVALID` if the ticket is unknown, used, expired or another person's; every later
 *   failure is an outcome, because it is known by then which page to return to
 */
export function finishAuthorization(ports: FinishPorts) {
  return async (
    { accountId }: Caller,
    { ticket }: ConnectInvocations['finishAuthorization']['parsed'],
  ): Promise<AuthorizationOutcome> => {
    const authorization = await ports.answered.take(ports.system.hash(ticket));
    if (authorization?.accountId !== accountId) {
      throw new AppError('AUTHORIZATION_INVALID', 'This sign-in link is no longer valid.');
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
  await checkMayApprove(ports, authorization);
  const link = await findUsableLink(ports.links, authorization.linkId);
  try {
    return await approve(ports, link, authorization);
  } catch (error) {
    if (isSiteNotGranted(error)) await remember(ports, authorization);
    throw withLinkDetails(error, link);
  }
}

const isSiteNotGranted = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'SITE_NOT_GRANTED';

/** Readers of a shared account approve nothing, so only the administrator who tried is told. */
async function remember(
  ports: FinishPorts,
  { linkId, generation, tokenOwner: accountId }: AnsweredAuthorization,
): Promise<void> {
  if (accountId === SHARED_APPROVAL) return;
  await rememberSiteNotGranted(ports, { linkId, generation, accountId });
}

/** The right to approve for all readers may have been withdrawn since the authorization began. */
async function checkMayApprove(
  ports: FinishPorts,
  { accountId, tokenOwner }: AnsweredAuthorization,
): Promise<void> {
  if (tokenOwner !== SHARED_APPROVAL || (await ports.isAdministrator(accountId))) return;
  throw new AppError('NOT_ADMIN', 'Only administrators of Confluence may do this.');
}

async function approve(
  ports: FinishPorts,
  found: ApplicationLink,
  authorization: AnsweredAuthorization,
): Promise<ConnectionView> {
  const { linkId, generation, tokenOwner } = authorization;
  const answer = await exchangeAuthorization(ports, found, authorization);
  const token = readerTokenOf(answer, ports.system.now());
  const { link, account, jiraUser } = await identifyOrRevoke(ports, found, {
    token,
    known: answer.userName,
  });
  // Before the token counts, so that no table shows issues of another account than its author saw.
  if (tokenOwner === SHARED_APPROVAL) await noteSharedAccount(ports, linkId, account);
  const since = ports.system.isoNow();
  const approval = { linkId, generation, accountId: tokenOwner, jiraUser, since };
  const { pointer, replaced } = await saveReaderToken(ports.tokens, approval, token);
  if (replaced) await revokeReplaced(ports, link, replaced);
  await endIfLinkChanged(ports, link, tokenOwner);
  await ports.approved?.(link, authorization);
  return connectionView(link, pointer);
}

/**
 * A person who approves again has one approval, also in the linked application. Only Data Center is asked to end the
 * one before: other servers may end all approvals of the same client and person along with it (RFC 7009 section 2.1).
 */
async function revokeReplaced(ports: FinishPorts, link: ApplicationLink, token: ReaderToken) {
  if (link.outgoing?.kind === 'oauth2-data-center') await tryToRevoke(ports, link, token);
}

function tryToRevoke(ports: FinishPorts, link: ApplicationLink, token: ReaderToken) {
  return protocolOf(ports, link)
    .revoke(token)
    .catch(() => false);
}

/** A token is kept only if the application says whose it is. */
async function identifyOrRevoke(
  ports: FinishPorts,
  found: ApplicationLink,
  answer: { token: ReaderToken; known: string | undefined },
): Promise<Approver & { link: ApplicationLink }> {
  try {
    const link = await withGrantedSite(ports, found, answer.token);
    return { link, ...(await findApprover(ports, link, answer)) };
  } catch (error) {
    await tryToRevoke(ports, found, answer.token);
    throw error;
  }
}

/** Deleting or moving a link removes the tokens that it finds; one that was stored after that is removed here. */
async function endIfLinkChanged(
  ports: FinishPorts,
  link: ApplicationLink,
  tokenOwner: string,
): Promise<void> {
  try {
    await checkUnchanged(ports.links, link);
  } catch (error) {
    await endApproval(ports, { link, revokes: true }, tokenOwner);
    if (isLinkMissing(error)) await ports.tokens.removePointer(link.id, tokenOwner);
    throw error;
  }
}

async function checkUnchanged(links: LinkStore, { id, generation }: ApplicationLink) {
  const current = await findUsableLink(links, id);
  if (current.generation !== generation) throw linkChanged();
}

function isLinkMissing(error: unknown): boolean {
  return error instanceof AppError && error.code === 'LINK_MISSING';
}
