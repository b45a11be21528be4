import { AppError } from '#contract/app-error';
import { approvalExpired } from '#core/jira/jira-failure';
import type { ReaderToken } from '../../remote/reader-token';
import type { ReaderTokenStore, TokenPointer } from './reader-token-store';

/** A token and the pointer that makes it the current one. */
export interface CurrentToken {
  pointer: TokenPointer;
  token: ReaderToken;
}

/**
 * Finds the token that replaced a stale one.
 * @returns undefined while the stale token is still the current one
 * @throws {AppError} `AUTHORIZATION_EXPIRED`, or `AUTHORIZATION_REQUIRED` if the approval ended or the link was moved
 */
export async function findReplacement(
  tokens: ReaderTokenStore,
  stale: TokenPointer,
): Promise<CurrentToken | undefined> {
  const pointer = await tokens.findPointer(stale.linkId, stale.accountId);
  const isSameLink = pointer?.generation === stale.generation;
  if (isSameLink && pointer.state === 'expired') throw approvalExpired();
  if (!isSameLink || pointer.state !== 'active') {
    throw new AppError('AUTHORIZATION_REQUIRED', 'Access to this Jira is not approved.');
  }
  if (pointer.version === stale.version) return undefined;
  const token = await tokens.findToken(pointer);
  return token && { pointer, token };
}

/**
 * Makes a new token the current one. The token is written first and the pointer last, because a token that Jira
 * rotated must never be lost.
 * @throws {AppError} what {@link findReplacement} throws; `JIRA_TIMEOUT` if another refresh is still under way
 */
export async function replaceToken(
  tokens: ReaderTokenStore,
  stale: TokenPointer,
  token: ReaderToken,
): Promise<CurrentToken> {
  const pointer = { ...stale, version: stale.version + 1 };
  const isCreated = await tokens.createToken(pointer, token);
  if (isCreated && (await tokens.movePointer(pointer, stale.version))) {
    await tokens.removeToken(stale);
    return { pointer, token };
  }
  // The reader disconnected or approved again meanwhile, and that decision stands.
  if (isCreated) await tokens.removeToken(pointer);
  const replacement = await findReplacement(tokens, stale);
  if (replacement) return replacement;
  throw new AppError('JIRA_TIMEOUT', 'Another request is still refreshing the approval.');
}

/**
 * Finishes a refresh that crashed after it wrote the new token and before it moved the pointer.
 * @returns undefined if no token was left behind
 */
export async function finishCrashedReplacement(
  tokens: ReaderTokenStore,
  stale: TokenPointer,
): Promise<CurrentToken | undefined> {
  const pointer = { ...stale, version: stale.version + 1 };
  const token = await tokens.findToken(pointer);
  if (!token || !(await tokens.movePointer(pointer, stale.version))) return undefined;
  return { pointer, token };
}

/** Marks an approval as expired, so that the reader has to approve again, unless its token was replaced meanwhile. */
export async function expireApproval(
  tokens: ReaderTokenStore,
  pointer: TokenPointer,
): Promise<void> {
  // Bumping the version ensures that only one caller marks it.
  const expired = { ...pointer, version: pointer.version + 1, state: 'expired' } as const;
  if (await tokens.movePointer(expired, pointer.version)) await tokens.removeToken(pointer);
}
