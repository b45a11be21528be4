import type { Clock } from './clock';
import { HostError } from './host-error';

/** Work for later, on the host's clock: when a test moves the clock, what has become due runs. */
export interface Scheduler {
  /**
   * @param time milliseconds since the epoch
   * @returns forgets the work
   */
  at(time: number, work: () => Promise<unknown>): () => void;
  dispose(): void;
}

/** How often the clock is looked at; it may jump, so no timer can be set for a time. */
const POLL_MS = 20;

export function createScheduler(clock: Clock): Scheduler {
  const waiting = new Set<{ time: number; work: () => Promise<unknown> }>();
  let timer: NodeJS.Timeout | undefined;

  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const runDue = () => {
    const due = [...waiting].filter(({ time }) => time <= clock.now());
    for (const entry of due.sort((a, b) => a.time - b.time)) {
      // An earlier one may have cancelled it.
      if (waiting.delete(entry)) void entry.work().catch(ignoreDisposal);
    }
    if (waiting.size === 0) stop();
  };

  return {
    at: (time, work) => {
      const entry = { time, work };
      waiting.add(entry);
      timer ??= setInterval(runDue, POLL_MS).unref();
      return () => waiting.delete(entry);
    },
    dispose: () => {
      waiting.clear();
      stop();
    },
  };
}

/** Work that was under way when the host ended has nobody to tell. */
function ignoreDisposal(error: unknown): void {
  if (!(error instanceof HostError && error.code === 'DISPOSED')) throw error;
}
