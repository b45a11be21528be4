import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import { approvalExpired } from '#core/jira/jira-failure';
import type {
  ReaderTokenStore,
  RefreshAttempt,
  TokenPointer,
  TokenPorts,
} from './reader-token-store';
import { refreshUnderLock } from './refresh-under-lock';
import { expireApproval, findReplacement, type CurrentToken } from './replacement';

/** The first wait; each further one is twice as long, because every look costs units of the storage. */
const POLL_MS = 400;
const POLL_MAX_MS = 1_600;
const POLL_LIMIT_MS = 6_000;
/** Longer than any refresh lasts: an invocation that holds a lock for longer has crashed. */
const LOCK_LIMIT_MS = 30_000;

/**
 * Refreshes a token once, however many invocations ask at the same time, because Data Center rotates refresh tokens
 * strictly: the second use of one is an error. One caller gets the lock and refreshes; the others wait until the
 * pointer leads to the new token. The lock is named after the version of the token, so a new token has a new lock.
 * After a crash one `recovery` attempt is allowed; when that crashes too, the approval expires.
 * @throws {AppError} `AUTHORIZATION_EXPIRED`, `AUTHORIZATION_REQUIRED`, `CLIENT_REJECTED`, `JIRA_TIMEOUT`, and what
 *   the request throws
 */
export async function refreshReaderToken(
  ports: TokenPorts,
  link: ApplicationLink,
  stale: TokenPointer,
): Promise<CurrentToken> {
  const { tokens, system } = ports;
  const until = system.now() + POLL_LIMIT_MS;
  let attempt = await takeLock(tokens, stale, { now: system.now() });
  for (let pause = POLL_MS; !attempt; pause = Math.min(pause * 2, POLL_MAX_MS)) {
    await system.wait(pause * (0.5 + system.random()));
    const replacement = await findReplacement(tokens, stale);
    if (replacement) return replacement;
    if (system.now() > until) {
      throw new AppError('JIRA_TIMEOUT', 'Refreshing the approval takes too long.');
    }
    attempt = await takeLock(tokens, stale, { now: system.now(), looksFirst: true });
  }
  return refreshUnderLock(ports, link, { stale, attempt });
}

/**
 * @param moment.looksFirst whether the lock is likely taken: reading it costs less than trying to take it
 * @returns undefined while another invocation has the lock
 * @throws {AppError} `AUTHORIZATION_EXPIRED` after two crashes, because then it is not known which refresh token Jira
 *   would accept
 */
async function takeLock(
  tokens: ReaderTokenStore,
  stale: TokenPointer,
  { now, looksFirst = false }: { now: number; looksFirst?: boolean },
): Promise<RefreshAttempt | undefined> {
  for (const attempt of ['first', 'recovery'] as const) {
    const seen = looksFirst ? await tokens.lockedSince(stale, attempt) : undefined;
    if (seen === undefined && (await tokens.lock(stale, attempt))) return attempt;
    const since = seen ?? (await tokens.lockedSince(stale, attempt));
    const isAlive = since === undefined || now - since < LOCK_LIMIT_MS;
    if (isAlive) return undefined;
  }
  await expireApproval(tokens, stale);
  throw approvalExpired();
}
