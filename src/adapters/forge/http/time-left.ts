import { getAppContext } from '@forge/api';

/** What an invocation needs to answer after its last request. */
const RESERVE_MS = 1_500;

/** Milliseconds that may still be spent on waiting and asking; negative when it is too late. */
export function timeLeft(): number {
  return getAppContext().invocationRemainingTimeInMillis() - RESERVE_MS;
}
