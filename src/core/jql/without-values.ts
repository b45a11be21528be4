import { parseJql } from './parse-jql';
import type { JqlList } from './parsed-jql';

/** Any of these may stand around a name in Jira's sentences, depending on the reader's language. */
const QUOTE = '[\'"‘’‚‛“”„«»‹›「」『』]';

/** A query without some values of its lists. */
interface ShortenedQuery {
  jql: string;
  /** Whether all of the values are keys of issues. */
  issues: boolean;
}

type Value = JqlList['values'][number];

/**
 * Takes the values that Jira does not know out of the lists of a query: `key in (APP-1, APP-10)` becomes
 * `key in (APP-1)`. Sentences in any language tell which, because they quote the value and its field.
 * @param messages Jira's sentences, one for each value
 * @returns undefined if a sentence is not about a value of a list, or a list has no other value
 */
export async function withoutValues(
  jql: string,
  messages: string[],
): Promise<ShortenedQuery | undefined> {
  const { lists } = await parseJql(jql);
  const unnamed = messages.filter((text) => !lists.some((list) => namesValueOf(list, text)));
  if (messages.length === 0 || unnamed.length > 0) return undefined;
  const shortened = lists.map((list) => ({
    ...list,
    kept: list.values.filter((value) => !isNamed(list, value, messages)),
  }));
  if (shortened.some(({ kept }) => kept.length === 0)) return undefined;
  const changed = shortened.filter(({ values, kept }) => kept.length < values.length);
  return { jql: rewritten(jql, changed), issues: changed.every(({ field }) => isKeyField(field)) };
}

const namesValueOf = (list: JqlList, message: string) =>
  list.values.some((value) => isNamed(list, value, [message]));

function isNamed({ field }: JqlList, { text: value }: Value, messages: string[]): boolean {
  if (value === undefined) return false;
  const isAlike = value.toLowerCase() === field.toLowerCase();
  return messages.some(
    (text) => countQuoted(text, field) > 0 && countQuoted(text, value) > (isAlike ? 1 : 0),
  );
}

function countQuoted(message: string, name: string): number {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [...message.matchAll(new RegExp(`${QUOTE}${literal}(?=${QUOTE})`, 'giu'))].length;
}

const isKeyField = (field: string) =>
  ['key', 'issuekey', 'issue', 'id', 'parent'].includes(field.toLowerCase());

/**
 * Replaces the lists from the last to the first, because positions count the code points of the whole query. The
 * values that stay are copied as they are written.
 */
function rewritten(jql: string, lists: (JqlList & { kept: Value[] })[]): string {
  const characters = Array.from(jql);
  const written = ({ span }: Value) => characters.slice(...span).join('');
  const shortened = lists.reduceRight((whole, { values, kept }) => {
    const start = values.at(0)?.span[0] ?? 0;
    const end = values.at(-1)?.span[1] ?? 0;
    return [...whole.slice(0, start), kept.map(written).join(', '), ...whole.slice(end)];
  }, characters);
  return shortened.join('');
}
