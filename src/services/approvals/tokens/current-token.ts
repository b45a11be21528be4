import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import { asksAsClient, tokenOwnerOf } from '#core/application-link/token-owner';
import type { TokenPointer } from './reader-token-store';
import { findApproval } from './find-approval';
import { refreshReaderToken, type CurrentToken, type RefreshPorts } from './refresh-reader-token';

/** A token is refreshed this long before it ends, and up to as long again, so that not all end at once. */
const SAFETY_MARGIN_MS = 60_000;
const JITTER_MS = 30_000;

/**
 * The token that this reader asks the linked application with: their own, or the one all readers share.
 * @throws {AppError} `AUTHORIZATION_REQUIRED` and what refreshing throws
 */
export async function currentToken(
  ports: RefreshPorts,
  link: ApplicationLink,
  accountId: string,
): Promise<CurrentToken> {
  const owner = tokenOwnerOf(link, accountId);
  const approval = await findApproval(ports.tokens, link, owner);
  const pointer =
    approval?.state !== 'active' && asksAsClient(link)
      ? await openClientAccount(ports, link, owner)
      : approval;
  // Whoever asked when it died was told so; from then on it is simply not approved.
  if (pointer?.state !== 'active') {
    throw new AppError('AUTHORIZATION_REQUIRED', 'Access to this Jira is not approved yet.');
  }
  const token = await ports.tokens.findToken(pointer);
  // Without its token the pointer was moved just now, or its token was lost: refreshing finds out.
  if (!token || isDue(ports, token.expiresAt)) return refreshReaderToken(ports, link, pointer);
  return { pointer, token };
}

function isDue({ system }: RefreshPorts, expiresAt: number | undefined): boolean {
  if (expiresAt === undefined) return false;
  const margin = SAFETY_MARGIN_MS + system.random() * JITTER_MS;
  return expiresAt < system.now() + margin;
}

/**
 * A client needs nobody's approval: its account is a pointer without a token yet, so that its first token
 * is asked for under the same lock as every later one.
 */
async function openClientAccount(
  { tokens, system }: RefreshPorts,
  link: ApplicationLink,
  accountId: string,
): Promise<TokenPointer | undefined> {
  const { id: linkId, generation } = link;
  const since = system.isoNow();
  const old = await tokens.findPointer(linkId, accountId);
  const version = (old?.version ?? 0) + 1;
  const opened: TokenPointer = {
    linkId,
    generation,
    accountId,
    version,
    state: 'active',
    jiraUser: '',
    since,
  };
  const isMine = old
    ? await tokens.movePointer(opened, old.version)
    : await tokens.createPointer(opened);
  // Somebody else was faster: with the same, or for a link that was moved meanwhile.
  return isMine ? opened : findApproval(tokens, link, accountId);
}
