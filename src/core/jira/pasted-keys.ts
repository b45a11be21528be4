import { PROJECT_KEY } from './issue-key';

/** Jira limits neither the list nor the query, but a macro keeps no longer one. */
const KEYS_MAX = 500;

/** A key in capitals, as Jira writes it: other words with a dash and a number, such as "covid-19", are none. */
const KEY = new RegExp(
  String.raw`(?<![\p{L}\p{N}_-])(?=\p{Lu})(${PROJECT_KEY})-(\d{1,18})(?![\p{L}\p{N}_-])`,
  'gu',
);

const ADDRESS = /\bhttps?:\/\/[^\s"'<>,;]+/giu;

/** What only a query has, outside of addresses. */
const OPERATOR =
  /[=<>~]|\b(?:not\s+)?in\s*\(|\bis\s+(?:not\s+)?(?:empty|null)\b|\b(?:was|changed)\b|\border\s+by\b/iu;

/**
 * Makes a query of a pasted text that names issues and is itself no query: keys in lines, a column of a table, a mail or
 * addresses of issues.
 *
 * @returns undefined for a query, or if the text names no issue
 */
export function jqlOfPastedKeys(text: string): string | undefined {
  if (OPERATOR.test(text.replaceAll(ADDRESS, ' '))) return undefined;
  const keys = new Set([...text.matchAll(KEY)].map(([key]) => key).filter(isUpper));
  if (keys.size === 0) return undefined;
  return `issuekey in (${[...keys].slice(0, KEYS_MAX).join(', ')})`;
}

const isUpper = (key: string) => key === key.toUpperCase();
