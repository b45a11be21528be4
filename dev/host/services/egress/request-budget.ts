import type { ProxyCaller } from '../../service';
import { MAX_REQUESTS_PER_MINUTE, RUNTIME_MINUTE_MS } from './limits';

interface Spent {
  minuteBegan: number;
  requests: number;
}

/**
 * Limits the outgoing requests of each invocation.
 *
 * @param monotonicNow milliseconds that only grow: run time, not the clock of the site
 */
export function createRequestBudget(monotonicNow: () => number) {
  const spentBy = new WeakMap<ProxyCaller, Spent>();
  return {
    /** @returns whether the invocation may send one more request now */
    spend: (caller: ProxyCaller): boolean => {
      const now = monotonicNow();
      const spent = spentBy.get(caller);
      if (!spent || now - spent.minuteBegan >= RUNTIME_MINUTE_MS) {
        spentBy.set(caller, { minuteBegan: now, requests: 1 });
        return true;
      }
      spent.requests++;
      return spent.requests <= MAX_REQUESTS_PER_MINUTE;
    },
  };
}
