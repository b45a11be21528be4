import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { TokenResponse } from '#core/oauth/token-response';
import { protocolOf } from '../../remote/protocol-of';
import type { ProtocolPorts, TokenProtocol } from '../../remote/token-protocol';
import type { ReaderToken } from '../../remote/reader-token';
import type { ReaderTokenStore, RefreshAttempt, TokenPointer } from './reader-token-store';

export interface RefreshPorts extends ProtocolPorts {
  tokens: ReaderTokenStore;
}

export interface CurrentToken {
  pointer: TokenPointer;
  token: ReaderToken;
}

const POLL_MS = 150;
const POLL_LIMIT_MS = 6_000;
/** Longer than any refresh lasts: whoever holds a lock for longer has crashed. */
const LOCK_LIMIT_MS = 30_000;

/**
 * Refreshes a token once, however many ask at the same time: Data Center rotates refresh tokens
 * strictly, and a second use of one is an error. The lock is named by the version of the token, so
 * it never needs to be taken from somebody: a new version has a new lock. Who does not get the lock
 * waits until the pointer moves.
 * @throws {AppError} `AUTHORIZATION_EXPIRED`, `AUTHORIZATION_REQUIRED`, `CLIENT_REJECTED`,
 *   `JIRA_TIMEOUT`, and what the request throws
 */
export async function refreshReaderToken(
  ports: RefreshPorts,
  link: ApplicationLink,
  stale: TokenPointer,
): Promise<CurrentToken> {
  const { system } = ports;
  const until = system.now() + POLL_LIMIT_MS;
  for (;;) {
    const attempt = await takeLock(ports, stale);
    if (attempt) return refreshUnderLock(ports, link, { stale, attempt });
    await system.wait(POLL_MS * (1 + system.random()));
    const moved = await movedOn(ports, stale);
    if (moved) return moved;
    if (system.now() > until) {
      throw new AppError('JIRA_TIMEOUT', 'Renewing the approval takes too long.');
    }
  }
}

/** @returns undefined when somebody else has it */
async function takeLock(
  ports: RefreshPorts,
  stale: TokenPointer,
): Promise<RefreshAttempt | undefined> {
  for (const attempt of ['first', 'recovery'] as const) {
    if (await ports.tokens.lock(stale, attempt)) return attempt;
    const since = await ports.tokens.lockedSince(stale, attempt);
    const isAlive = since === undefined || ports.system.now() - since < LOCK_LIMIT_MS;
    if (isAlive) return undefined;
  }
  // Both holders crashed, so nobody knows any more which refresh token Jira would accept.
  throw await died(ports, stale);
}

async function refreshUnderLock(
  ports: RefreshPorts,
  link: ApplicationLink,
  { stale, attempt }: { stale: TokenPointer; attempt: RefreshAttempt },
): Promise<CurrentToken> {
  const moved = await movedOn(ports, stale);
  if (moved) return moved;
  const recovered = attempt === 'recovery' ? await finishCrashedRefresh(ports, stale) : undefined;
  if (recovered) return recovered;
  const old = await ports.tokens.findToken(stale);
  const renew = wayToRenew(protocolOf(ports, link), old);
  if (!renew) throw await died(ports, stale);
  const response = await renew().catch(async (error: unknown) => {
    if (error instanceof AppError && error.code === 'AUTHORIZATION_EXPIRED') return undefined;
    // The refresh token was perhaps not used: the next reader may try again.
    await ports.tokens.unlock(stale, attempt);
    throw error;
  });
  if (response) return store(ports, stale, tokenOf(response, old, ports.system.now()));
  const meanwhile = await movedOn(ports, stale);
  if (meanwhile) return meanwhile;
  throw await died(ports, stale);
}

function wayToRenew(
  protocol: TokenProtocol,
  old: ReaderToken | undefined,
): (() => Promise<TokenResponse>) | undefined {
  if (protocol.issue) return protocol.issue;
  return old?.refreshToken === undefined ? undefined : () => protocol.renew(old);
}

/** A crash between writing the token and moving the pointer leaves the new token behind. */
async function finishCrashedRefresh(
  { tokens }: RefreshPorts,
  stale: TokenPointer,
): Promise<CurrentToken | undefined> {
  const pointer = { ...stale, version: stale.version + 1 };
  const token = await tokens.findToken(pointer);
  if (!token || !(await tokens.movePointer(pointer, stale.version))) return undefined;
  return { pointer, token };
}

/** The token first and the pointer last: a token that Jira rotated must never be lost. */
async function store(
  ports: RefreshPorts,
  stale: TokenPointer,
  token: ReaderToken,
): Promise<CurrentToken> {
  const { tokens } = ports;
  const pointer = { ...stale, version: stale.version + 1 };
  const isCreated = await tokens.createToken(pointer, token);
  if (isCreated && (await tokens.movePointer(pointer, stale.version))) {
    await tokens.removeToken(stale);
    return { pointer, token };
  }
  // The reader disconnected or approved anew meanwhile: that decision stands.
  if (isCreated) await tokens.removeToken(pointer);
  const moved = await movedOn(ports, stale);
  if (moved) return moved;
  throw new AppError('JIRA_TIMEOUT', 'The approval is being renewed by somebody else.');
}

/** @returns the token that replaced `stale`, undefined while it is the current one */
async function movedOn(
  { tokens }: RefreshPorts,
  stale: TokenPointer,
): Promise<CurrentToken | undefined> {
  const pointer = await tokens.findPointer(stale.linkId, stale.accountId);
  const isSameLink = pointer?.generation === stale.generation;
  if (isSameLink && pointer.state === 'expired') throw expired();
  if (!isSameLink || pointer.state !== 'active') {
    throw new AppError('AUTHORIZATION_REQUIRED', 'Access to this Jira is not approved.');
  }
  if (pointer.version === stale.version) return undefined;
  const token = await tokens.findToken(pointer);
  return token && { pointer, token };
}

async function died({ tokens }: RefreshPorts, stale: TokenPointer): Promise<AppError> {
  await markExpired(tokens, stale);
  return expired();
}

/** From now on the reader has to approve again, unless somebody replaced the token meanwhile. */
export async function markExpired(tokens: ReaderTokenStore, pointer: TokenPointer): Promise<void> {
  // A version of its own lets only the first of several who notice mark it.
  const expired = { ...pointer, version: pointer.version + 1, state: 'expired' } as const;
  const isMarked = await tokens.movePointer(expired, pointer.version);
  if (isMarked) await tokens.removeToken(pointer);
}

function expired(): AppError {
  return new AppError('AUTHORIZATION_EXPIRED', 'Jira does not accept the approval any more.');
}

/** A server that does not rotate sends no refresh token: the old one stays valid. */
function tokenOf(
  response: TokenResponse,
  old: ReaderToken | undefined,
  receivedAt: number,
): ReaderToken {
  return {
    accessToken: response.accessToken,
    refreshToken: response.refreshToken ?? old?.refreshToken,
    ...expiry(response, receivedAt),
  };
}

export function expiry(response: TokenResponse, receivedAt: number): { expiresAt?: number } {
  const { expiresIn } = response;
  return expiresIn === undefined ? {} : { expiresAt: receivedAt + expiresIn * 1000 };
}
