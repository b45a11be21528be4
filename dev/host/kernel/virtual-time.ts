import type { Timer } from './timer';

/**
 * Elapsed time for the functions of the app. It stands still while they work, however slow the machine is. It
 * moves ahead when a test advances it, and when a function does nothing but sleep.
 */
export interface VirtualTime {
  /** Milliseconds that have passed since this time was created. */
  elapsed(): number;
  /** @param source the process that has moved its own timers already, if one has */
  advance(milliseconds: number, source?: object): void;
  readonly after: Timer;
  /** @returns a function that stops listening */
  onAdvance(listener: (milliseconds: number, source: object | undefined) => void): () => void;
}

/** Virtual time that starts at zero. */
export function createVirtualTime(): VirtualTime {
  const waiting = new Set<{ due: number; work: () => void }>();
  const listeners = new Set<Parameters<VirtualTime['onAdvance']>[0]>();
  let elapsed = 0;

  const runDue = () => {
    const due = [...waiting].filter((entry) => entry.due <= elapsed);
    for (const entry of due.sort((a, b) => a.due - b.due)) {
      // Earlier work may have cancelled it.
      if (waiting.delete(entry)) entry.work();
    }
  };

  return {
    elapsed: () => elapsed,
    advance: (milliseconds, source) => {
      elapsed += milliseconds;
      for (const listener of listeners) listener(milliseconds, source);
      runDue();
    },
    after: (milliseconds, work) => {
      const entry = { due: elapsed + milliseconds, work };
      waiting.add(entry);
      return () => void waiting.delete(entry);
    },
    onAdvance: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
