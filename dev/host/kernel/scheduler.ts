import type { Clock } from './clock';
import { HostError } from './host-error';

/** Runs work at a time of the host's clock. If a test advances the clock, work that becomes due runs. */
export interface Scheduler {
  /**
   * @param time milliseconds since the epoch
   * @returns a function that cancels the work
   */
  at(time: number, work: () => Promise<unknown>): () => void;
  dispose(): void;
}

/** The interval of looking at the clock: it may jump, so a timer cannot be set for a time. */
const POLL_MS = 20;

/** A scheduler whose work may throw only a {@link HostError} DISPOSED, which it ignores. */
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
      // Earlier work may have cancelled it.
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

/** When the host is disposed of, work that is still running fails, and that failure is expected. */
function ignoreDisposal(error: unknown): void {
  if (!(error instanceof HostError && error.code === 'DISPOSED')) throw error;
}
