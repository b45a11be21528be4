/** What is the same one in two lists: a column, and the source of a table. */
const IDENTITIES = ['fieldId', 'linkId'] as const;

/** A signature is made anew, or is none. */
const NEVER_KEPT = new Set(['signed']);

/**
 * Puts back what this version of the app does not know: a newer one wrote it, and an author who saves with this one must
 * not lose it.
 * @param stored as the page has it
 * @param known what this version reads of it
 * @param next what is to be stored
 */
export function keepUnknown(stored: unknown, known: unknown, next: unknown): unknown {
  if (Array.isArray(stored) && Array.isArray(known) && Array.isArray(next)) {
    return next.map((item: unknown) => {
      const isSame = (other: unknown) => identityOf(other) === identityOf(item);
      return identityOf(item) === undefined
        ? item
        : keepUnknown(stored.find(isSame), known.find(isSame), item);
    });
  }
  if (!isRecord(stored) || !isRecord(known) || !isRecord(next)) return next;
  const unknown = Object.entries(stored).filter(
    ([name]) => known[name] === undefined && next[name] === undefined && !NEVER_KEPT.has(name),
  );
  const kept = Object.entries(next).map(([name, value]): [string, unknown] => [
    name,
    keepUnknown(stored[name], known[name], value),
  ]);
  return Object.fromEntries([...kept, ...unknown]);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function identityOf(item: unknown): unknown {
  return isRecord(item) ? IDENTITIES.map((name) => item[name]).find(Boolean) : undefined;
}
