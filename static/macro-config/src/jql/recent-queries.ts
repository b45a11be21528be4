import * as v from 'valibot';
import type { Author } from '../author';
import { keepText, keptText } from '../kept-text';

/** The queries that an author saved last with one link, the newest first, in this browser. */
export interface RecentQueries {
  list: () => string[];
  add: (jql: string) => void;
}

const QUERIES_MAX = 10;
const PREFIX = 'jql-table.queries.1.';
const storedSchema = v.array(v.string());

/**
 * Frames of this app have one origin on all sites, and several people may use a browser: queries belong to a site, an account
 * and a link. Where the browser keeps nothing for frames of other sites, there are none.
 */
export function recentQueries({ siteUrl, accountId }: Author, linkId: string): RecentQueries {
  const key = PREFIX + JSON.stringify([siteUrl, accountId ?? 'anonymous', linkId]);
  const list = () => read(key);
  return {
    list,
    add(jql) {
      if (jql.trim() === '') return;
      const others = list().filter((each) => each !== jql);
      keepText(key, JSON.stringify([jql, ...others].slice(0, QUERIES_MAX)));
    },
  };
}

function read(key: string): string[] {
  try {
    const stored = v.safeParse(storedSchema, JSON.parse(keptText(key) ?? '[]'));
    return stored.success ? stored.output : [];
  } catch {
    return [];
  }
}
