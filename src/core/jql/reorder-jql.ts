import { SORT_COLUMNS_MAX } from '#contract/table-sort';
import type { ParsedJql } from './parsed-jql';

/** A field to order by. */
export interface JqlOrder {
  /** All JQL names of the field, of which the first is written: `cf[10016]`, or `due` and `duedate`. */
  names: readonly [string, ...string[]];
  direction: 'ASC' | 'DESC';
}

/**
 * Puts fields in front of the order of a query; the query's own order breaks ties. The conditions stay exactly as the
 * author wrote them.
 * @param orderBy where the ORDER BY of the query is; undefined if it has none
 */
export function reorderJql(
  jql: string,
  orderBy: ParsedJql['orderBy'],
  order: readonly JqlOrder[],
): string {
  const characters = Array.from(jql);
  const text = (start: number, end?: number) => characters.slice(start, end).join('');
  const own = new Set(order.flatMap(({ names }) => names.map((each) => each.toLowerCase())));
  const tieBreaks = (orderBy?.fields ?? [])
    .filter((field) => !own.has(field.name.toLowerCase()))
    .map(({ span }) => text(...span));
  const first = order.map(({ names, direction }) => `${names[0]} ${direction}`);
  const fields = [...first, ...tieBreaks].slice(0, SORT_COLUMNS_MAX);
  // Not trimmed: a space at the end may be escaped and part of a value.
  const conditions = text(0, orderBy?.start);
  const separator = conditions === '' || conditions.endsWith(' ') ? '' : ' ';
  return `${conditions}${separator}ORDER BY ${fields.join(', ')}`;
}
