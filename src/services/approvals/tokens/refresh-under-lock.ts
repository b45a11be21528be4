import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import { approvalExpired } from '#core/jira/jira-failure';
import type { TokenResponse } from '#core/oauth/token-response';
import { protocolOf } from '../../remote/protocol-of';
import { isRefreshable, readerTokenOf, type ReaderToken } from '../../remote/reader-token';
import type { TokenProtocol } from '../../remote/token-protocol';
import type {
  ReaderTokenStore,
  RefreshAttempt,
  TokenPointer,
  TokenPorts,
} from './reader-token-store';
import {
  expireApproval,
  findReplacement,
  finishCrashedReplacement,
  replaceToken,
  type CurrentToken,
} from './replacement';

interface Lock {
  stale: TokenPointer;
  attempt: RefreshAttempt;
}

/**
 * Refreshes a token as the only caller that may. A lock that was given back after a failure can be taken by a caller
 * that is late, so it looks first whether the token was replaced.
 * @throws {AppError} `AUTHORIZATION_EXPIRED`, `AUTHORIZATION_REQUIRED`, `CLIENT_REJECTED`, and what the request throws
 */
export async function refreshUnderLock(
  ports: TokenPorts,
  link: ApplicationLink,
  { stale, attempt }: Lock,
): Promise<CurrentToken> {
  const { tokens, system } = ports;
  const replacement = await findReplacement(tokens, stale);
  if (replacement) return replacement;
  if (attempt === 'recovery') {
    const recovered = await finishCrashedReplacement(tokens, stale);
    if (recovered) return recovered;
  }
  const old = await tokens.findToken(stale);
  const renew = chooseRenewal(protocolOf(ports, link), old);
  const response = renew && (await renewOrUnlock(renew, tokens, { stale, attempt }));
  if (response) return replaceToken(tokens, stale, readerTokenOf(response, system.now(), old));
  return expireUnlessReplaced(tokens, stale);
}

/** @returns undefined for a token that can only be replaced by another approval */
export function chooseRenewal(
  protocol: TokenProtocol,
  token: ReaderToken | undefined,
): (() => Promise<TokenResponse>) | undefined {
  if (protocol.issue) return protocol.issue;
  return token && isRefreshable(token) ? () => protocol.renew(token) : undefined;
}

/** @returns undefined if the application no longer accepts the refresh token */
async function renewOrUnlock(
  renew: () => Promise<TokenResponse>,
  tokens: ReaderTokenStore,
  { stale, attempt }: Lock,
): Promise<TokenResponse | undefined> {
  try {
    return await renew();
  } catch (error) {
    if (error instanceof AppError && error.code === 'AUTHORIZATION_EXPIRED') return undefined;
    // The refresh token may not have been used, so the next reader may try again.
    await tokens.unlock(stale, attempt);
    throw error;
  }
}

/** A reader who approved again while the old token was refused keeps the new approval. */
async function expireUnlessReplaced(
  tokens: ReaderTokenStore,
  stale: TokenPointer,
): Promise<CurrentToken> {
  const replacement = await findReplacement(tokens, stale);
  if (replacement) return replacement;
  await expireApproval(tokens, stale);
  throw approvalExpired();
}
