import type { Author } from '../author';

/** How a query is written. */
export type QueryMode = 'basic' | 'jql';

const PREFIX = 'jql-table.query-mode.1.';

/** How an author wrote the last query, in this browser; JQL where it keeps nothing. */
export function preferredMode({ siteUrl, accountId }: Author): {
  mode: QueryMode;
  remember: (mode: QueryMode) => void;
} {
  const key = PREFIX + JSON.stringify([siteUrl, accountId ?? 'anonymous']);
  return { mode: read(key) === 'basic' ? 'basic' : 'jql', remember: (mode) => write(key, mode) };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, mode: QueryMode): void {
  try {
    localStorage.setItem(key, mode);
  } catch {
    // Without room, or where the browser keeps nothing for frames, the next dialog begins with JQL.
  }
}
