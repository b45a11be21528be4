import { AppError } from '#contract/app-error';
import { approvalExpired } from '#core/jira/jira-failure';
import type { TokenPointer, TokenPorts } from './reader-token-store';
import { expireApproval } from './replacement';

/** The tables of one page, and a reader who tries again at once, count as one view. */
const VIEW_MS = 60_000;
/** An approval ends when Jira refused it in so many views, which lasted so long. A restart of Jira is shorter. */
const REFUSALS_MAX = 3;
const REFUSED_FOR_MS = 5 * 60_000;

type RefusalPorts = Pick<TokenPorts, 'tokens' | 'system'>;

/**
 * Notes that Jira refused a token without its token endpoint saying that it is dead. The approval ends only when that
 * repeats over several views and minutes.
 * @param refused the pointer of that token
 * @returns the error for the reader: `TOKEN_REFUSED`, or `AUTHORIZATION_EXPIRED` when the approval ends
 */
export async function countRefusal(
  { tokens, system }: RefusalPorts,
  refused: TokenPointer,
): Promise<AppError> {
  // Other views may have counted since this one began, or replaced the token.
  const pointer = await tokens.findPointer(refused.linkId, refused.accountId);
  if (pointer?.version !== refused.version) return tokenRefused();
  if (wasJustRefused(pointer, system.now())) return tokenRefused();
  const refusals = withOneMore(pointer.refusals, system.now());
  if (refusals.count >= REFUSALS_MAX && refusals.last - refusals.first >= REFUSED_FOR_MS) {
    await expireApproval(tokens, pointer);
    return approvalExpired();
  }
  await tokens.movePointer({ ...pointer, refusals }, pointer.version);
  return tokenRefused();
}

/** Forgets the refusals of an approval whose token Jira has accepted. Another view may count one again meanwhile. */
export async function forgetRefusals(
  { tokens }: RefusalPorts,
  { refusals, ...accepted }: TokenPointer,
): Promise<void> {
  if (refusals) await tokens.movePointer(accepted, accepted.version);
}

/** Whether Jira refused the approval in this view already. */
export function wasJustRefused({ refusals }: TokenPointer, now: number): boolean {
  return refusals !== undefined && now - refusals.last < VIEW_MS;
}

function withOneMore(refusals: TokenPointer['refusals'], now: number) {
  return { count: (refusals?.count ?? 0) + 1, first: refusals?.first ?? now, last: now };
}

function tokenRefused(): AppError {
  return new AppError('TOKEN_REFUSED', 'Jira refused a token that is not known to be dead.');
}
