interface Entry {
  due: number;
  fire: () => void;
  /** Whether time may jump to this entry: a sleep is over when nothing else happens, a time limit is not. */
  isSleep: boolean;
}

/** What is going to happen in virtual time, in milliseconds from its beginning. */
export interface Timeline {
  readonly now: () => number;
  add(milliseconds: number, fire: () => void, isSleep: boolean): void;
  /** Moves time ahead and fires what becomes due, in its order. */
  advance(milliseconds: number): void;
  /** @returns milliseconds until the next sleep ends; undefined when nothing sleeps */
  untilNextSleep(): number | undefined;
}

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
