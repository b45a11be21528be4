import { parseJql } from './parse-jql';

/** What Jira Cloud accepts in one ORDER BY; Data Center states no limit. */
const ORDER_FIELDS_MAX = 7;

export interface JqlOrder {
  /** What JQL calls the field, the first of which is written: `cf[10016]`, or `due` and `duedate`. */
  names: readonly string[];
  direction: 'ASC' | 'DESC';
}

/**
 * The same search in another order: the field first, then what the query says itself, for issues
 * that are equal in it. The query is cut where its ORDER BY begins and nothing of it is printed
 * anew, so that its conditions stay what the author wrote, to the letter.
 * @returns undefined when the query has errors: what Jira makes of it is Jira's to say
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
  // Not trimmed: a space at its end may be an escaped one, and belong to a value.
  const conditions = text(0, orderBy?.start);
  const separator = conditions === '' || conditions.endsWith(' ') ? '' : ' ';
  return `${conditions}${separator}ORDER BY ${fields.join(', ')}`;
}
