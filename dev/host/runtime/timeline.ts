interface Entry {
  due: number;
  fire: () => void;
  /** Time may jump to the end of a sleep, but not to a time limit. */
  isSleep: boolean;
}

/** What will happen in virtual time. Times are milliseconds since its beginning. */
export interface Timeline {
  readonly now: () => number;
  add(milliseconds: number, fire: () => void, isSleep: boolean): void;
  /** Moves time ahead and fires the entries that become due, in the order of their times. */
  advance(milliseconds: number): void;
  /** @returns milliseconds until the next sleep ends; undefined if nothing sleeps */
  untilNextSleep(): number | undefined;
}

/** An empty timeline at time zero. */
export function createTimeline(): Timeline {
  let now = 0;
  let entries: Entry[] = [];
  return {
    now: () => now,
    add: (milliseconds, fire, isSleep) => {
      entries.push({ due: now + milliseconds, fire, isSleep });
    },
    advance: (milliseconds) => {
      now += milliseconds;
      const due = entries.filter((entry) => entry.due <= now);
      entries = entries.filter((entry) => entry.due > now);
      for (const { fire } of due.sort((a, b) => a.due - b.due)) fire();
    },
    untilNextSleep: () => {
      const sleeps = entries.filter(({ isSleep }) => isSleep).map(({ due }) => due - now);
      return sleeps.length === 0 ? undefined : Math.min(...sleeps);
    },
  };
}
