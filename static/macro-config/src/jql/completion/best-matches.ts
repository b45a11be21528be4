/** More than anybody reads; a longer text finds the others. */
const SHOWN_MAX = 50;

/**
 * Finds what matches a typed text: first what begins with it, then what has a word that does, then what holds it anywhere;
 * otherwise in the order of the items.
 * @param textOf in lower case
 */
export function bestMatches<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  typed: string,
): T[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return items.slice(0, SHOWN_MAX);
  const ranked: T[][] = [[], [], []];
  for (const item of items) {
    const rank = rankOf(textOf(item), wanted);
    if (rank !== undefined) ranked[rank]?.push(item);
  }
  return ranked.flat().slice(0, SHOWN_MAX);
}

function rankOf(text: string, wanted: string): 0 | 1 | 2 | undefined {
  const at = text.indexOf(wanted);
  if (at === -1) return undefined;
  if (at === 0) return 0;
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? 2 : 1;
}
