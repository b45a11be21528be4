/**
 * Columns that a Jira does not describe: looking for them costs a request, so what was not found is not looked for
 * again in this browser for an hour.
 */
const LIFETIME_MS = 3_600_000;

const keyOf = (linkId: string) => `jql-table.undescribed.${linkId}`;

/** Ids of fields, each with the milliseconds since the epoch until which it counts. */
type Remembered = Record<string, unknown>;

/** @returns those of the columns that this Jira did not describe within the last hour */
export function undescribedColumns(linkId: string, fieldIds: string[]): string[] {
  const remembered = read(linkId);
  return fieldIds.filter((id) => Number(remembered[id] ?? 0) > Date.now());
}

/** @param fieldIds columns that were looked for and not found */
export function rememberUndescribed(linkId: string, fieldIds: string[] = []): void {
  if (fieldIds.length === 0) return;
  const until = Date.now() + LIFETIME_MS;
  const now = Object.fromEntries(fieldIds.map((id) => [id, until]));
  try {
    localStorage.setItem(keyOf(linkId), JSON.stringify({ ...stillValid(read(linkId)), ...now }));
  } catch {
    // Without room, or where the browser keeps nothing for frames, the next view looks again.
  }
}

const stillValid = (remembered: Remembered): Remembered =>
  Object.fromEntries(Object.entries(remembered).filter(([, until]) => Number(until) > Date.now()));

function read(linkId: string): Remembered {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(linkId)) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
