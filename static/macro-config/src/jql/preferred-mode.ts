import type { Author } from '../author';
import { keepText, keptText } from '../kept-text';

/** How a query is written. */
export type QueryMode = 'basic' | 'jql';

const PREFIX = 'jql-table.query-mode.1.';

/** How an author wrote the last query, in this browser; JQL where it keeps nothing. */
export function preferredMode({ siteUrl, accountId }: Author): {
  mode: QueryMode;
  remember: (mode: QueryMode) => void;
} {
  const key = PREFIX + JSON.stringify([siteUrl, accountId ?? 'anonymous']);
  return {
    mode: keptText(key) === 'basic' ? 'basic' : 'jql',
    remember: (mode) => keepText(key, mode),
  };
}
