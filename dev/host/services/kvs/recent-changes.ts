interface Change<T> {
  /** Milliseconds since the epoch. */
  at: number;
  key: string;
  /** What the key held before; undefined if it held nothing. */
  before: T | undefined;
}

/** Remembers the changes of the last moments, so that a query can show values as they were before them. */
export interface RecentChanges<T> {
  /** Call before the value changes. */
  note(key: string, before: T | undefined): void;
  /** The values as they were that long ago. */
  undoneIn(values: ReadonlyMap<string, T>): ReadonlyMap<string, T>;
}

/** @param lagMs how long a change is remembered; 0 remembers none */
export function createRecentChanges<T>(lagMs: number, now: () => number): RecentChanges<T> {
  let changes: Change<T>[] = [];
  const forget = () => {
    changes = changes.filter(({ at }) => now() - at < lagMs);
  };
  return {
    note: (key, before) => {
      forget();
      if (lagMs > 0) changes.push({ at: now(), key, before });
    },
    undoneIn: (values) => {
      forget();
      const earlier = new Map(values);
      for (const { key, before } of [...changes].reverse()) {
        if (before) earlier.set(key, before);
        else earlier.delete(key);
      }
      return earlier;
    },
  };
}
