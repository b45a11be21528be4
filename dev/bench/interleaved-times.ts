/**
 * Runs every variant once a round, in another order each round, so that whatever else the machine does
 * hits all of them alike.
 * @param of what of the durations is asked for: their {@link median}, or the {@link shortest} where short runs are
 *   compared with long ones, which other programs interrupt more often
 * @returns that of each, in milliseconds
 */
export function interleavedTimes<Name extends string>(
  variants: Record<Name, () => unknown>,
  rounds: number,
  of: (durations: number[]) => number,
): Record<Name, number> {
  const names = Object.keys(variants) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    for (const name of rotated(names, Math.abs(round))) {
      const begun = performance.now();
      results.last = variants[name]();
      if (round >= 0) times.get(name)?.push(performance.now() - begun);
    }
  }
  const found = names.map((name) => [name, of(times.get(name) ?? [])]);
  return Object.fromEntries(found) as Record<Name, number>;
}

const WARM_UP_ROUNDS = 3;

/** The last result is kept, so that the engine cannot optimize the work away. */
const results: { last?: unknown } = {};

function rotated<T>(items: T[], by: number): T[] {
  const from = by % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export const shortest = (values: number[]): number => Math.min(...values);
