import type { Mutant } from './mutant';

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** Round-robin: the first of each group, then the second of each ... */
function interleaved<T>(groups: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) =>
    groups.flatMap((group) => group.slice(round, round + 1)),
  ).flat();
}

/**
 * Puts mutants into a random order in which each file comes once before any file comes twice, and within a file each
 * operator, so that neither large files nor frequent operators make up the sample.
 */
export function drawingOrder(mutants: readonly Mutant[], seed: number): Mutant[] {
  const random = seededRandom(seed);
  const files = groupBy(mutants, ({ file }) => file).map((ofFile) =>
    interleaved(
      shuffled(
        groupBy(shuffled(ofFile, random), ({ operator }) => operator),
        random,
      ),
    ),
  );
  return interleaved(shuffled(files, random));
}
