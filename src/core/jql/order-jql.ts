import { parseJql } from './parse-jql';

/** The most fields that Jira Cloud accepts in an ORDER BY; Data Center states no limit. */
const ORDER_FIELDS_MAX = 7;

/** The field to order by. */
export interface JqlOrder {
  /** All JQL names of the field, of which the first is written: `cf[10016]`, or `due` and `duedate`. */
  names: readonly string[];
  direction: 'ASC' | 'DESC';
}

/**
 * Changes the order of a query: by the field first, then by the query's own order, for issues with the same
 * value. The query is cut where its ORDER BY begins and is never printed again from a syntax tree, so its
 * conditions stay exactly as the author wrote them.
 * @returns undefined if the query has syntax errors, which Jira itself should report
 */
export async function orderJql(
  jql: string,
  { names, direction }: JqlOrder,
): Promise<string | undefined> {
  const { orderBy, error } = await parseJql(jql);
  const [name] = names;
  if (error || name === undefined) return undefined;
  const characters = Array.from(jql);
  const text = (start: number, end?: number) => characters.slice(start, end).join('');
  const own = new Set(names.map((each) => each.toLowerCase()));
  const tieBreaks = (orderBy?.fields ?? [])
    .filter((field) => !own.has(field.name.toLowerCase()))
    .map(({ span }) => text(...span));
  const fields = [`${name} ${direction}`, ...tieBreaks].slice(0, ORDER_FIELDS_MAX);
  // Not trimmed: a space at the end may be escaped and part of a value.
  const conditions = text(0, orderBy?.start);
  const separator = conditions === '' || conditions.endsWith(' ') ? '' : ' ';
  return `${conditions}${separator}ORDER BY ${fields.join(', ')}`;
}
