import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import { asksAsClient, tokenOwnerOf } from '#core/application-link/token-owner';
import { approvalOf, findApproval } from './find-approval';
import type { TokenPointer, TokenPorts } from './reader-token-store';
import { refreshReaderToken } from './refresh-reader-token';
import type { CurrentToken } from './replacement';
import { siteNotGranted } from './site-not-granted';

/** A token is refreshed this long before it expires, and up to a jitter earlier so that not all are due at once. */
const SAFETY_MARGIN_MS = 60_000;
const JITTER_MS = 30_000;

/**
 * Finds the token that requests of this reader carry, their own or the one that all readers share, and refreshes it
 * if it is due.
 * @param known the reader's pointer, if it has just been read
 * @throws {AppError} `AUTHORIZATION_REQUIRED` or `SITE_NOT_GRANTED` without an approval, and what
 *   {@link refreshReaderToken} throws
 */
export async function currentToken(
  ports: TokenPorts,
  link: ApplicationLink,
  accountId: string,
  known?: TokenPointer,
): Promise<CurrentToken> {
  const owner = tokenOwnerOf(link, accountId);
  const found = known?.accountId === owner ? known : await ports.tokens.findPointer(link.id, owner);
  const approval = approvalOf(link, found);
  const pointer =
    approval?.state !== 'active' && asksAsClient(link)
      ? await openClientAccount(ports, link, owner)
      : approval;
  // The reader was told once that the approval expired; afterwards the app just asks for a new one.
  if (pointer?.state !== 'active') {
    throw noApproval(link, found);
  }
  const token = await ports.tokens.findToken(pointer);
  // A pointer without a token was either just moved or has lost it; refreshing tells which.
  if (!token || isDue(ports, token.expiresAt)) return refreshReaderToken(ports, link, pointer);
  return { pointer, token };
}

function noApproval({ generation }: ApplicationLink, found: TokenPointer | undefined): AppError {
  if (found?.state === 'site-not-granted' && found.generation === generation) {
    return siteNotGranted();
  }
  return new AppError('AUTHORIZATION_REQUIRED', 'Access to this Jira is not approved yet.');
}

function isDue({ system }: TokenPorts, expiresAt: number | undefined): boolean {
  if (expiresAt === undefined) return false;
  const margin = SAFETY_MARGIN_MS + system.random() * JITTER_MS;
  return expiresAt < system.now() + margin;
}

/**
 * A client asks in its own name and needs no approval. Its account begins as a pointer without a token, so that its
 * first token is requested under the same lock as every later one.
 */
async function openClientAccount(
  { tokens, system }: TokenPorts,
  link: ApplicationLink,
  accountId: string,
): Promise<TokenPointer | undefined> {
  const { id: linkId, generation } = link;
  const old = await tokens.findPointer(linkId, accountId);
  const opened: TokenPointer = {
    linkId,
    generation,
    accountId,
    version: (old?.version ?? 0) + 1,
    state: 'active',
    since: system.isoNow(),
  };
  const isOpened = old
    ? await tokens.movePointer(opened, old.version)
    : await tokens.createPointer(opened);
  // Another invocation may be faster, for this generation of the link or for a later one.
  return isOpened ? opened : findApproval(tokens, link, accountId);
}
