import type { ParsedJql } from './parsed-jql';

/** The most fields that Jira Cloud accepts in an ORDER BY; Data Center states no limit. */
const ORDER_FIELDS_MAX = 7;

/** The field to order by. */
export interface JqlOrder {
  /** All JQL names of the field, of which the first is written: `cf[10016]`, or `due` and `duedate`. */
  names: readonly [string, ...string[]];
  direction: 'ASC' | 'DESC';
}

/**
 * Puts a field in front of the order of a query; the query's own order breaks ties. The conditions stay exactly as the
 * author wrote them.
 * @param orderBy where the ORDER BY of the query is; undefined if it has none
 */
export function reorderJql(
  jql: string,
  orderBy: ParsedJql['orderBy'],
  { names, direction }: JqlOrder,
): string {
  const characters = Array.from(jql);
  const text = (start: number, end?: number) => characters.slice(start, end).join('');
  const own = new Set(names.map((each) => each.toLowerCase()));
  const tieBreaks = (orderBy?.fields ?? [])
    .filter((field) => !own.has(field.name.toLowerCase()))
    .map(({ span }) => text(...span));
  const fields = [`${names[0]} ${direction}`, ...tieBreaks].slice(0, ORDER_FIELDS_MAX);
  // Not trimmed: a space at the end may be escaped and part of a value.
  const conditions = text(0, orderBy?.start);
  const separator = conditions === '' || conditions.endsWith(' ') ? '' : ' ';
  return `${conditions}${separator}ORDER BY ${fields.join(', ')}`;
}
