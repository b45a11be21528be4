import { getAppContext } from '@forge/api';

/** Time that an invocation needs to answer after its last request. */
const RESERVE_MS = 1_500;

/** Milliseconds that this invocation may still spend on requests and waiting; negative when it is too late. */
export function timeLeft(): number {
  return getAppContext().invocationRemainingTimeInMillis() - RESERVE_MS;
}
