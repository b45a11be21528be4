import type { OrderBy, Query } from '@atlaskit/jql-ast';

/** Zero-based, in code points of the query, so that an emoji counts as one; the end is exclusive. */
type Span = readonly [start: number, end: number];

interface OrderedField {
  /** Without quotes: `Story Points`, `cf[10016]`. */
  name: string;
  span: Span;
}

/** The parts of a query that the app needs. */
export interface ParsedJql {
  /** Undefined if the query has no ORDER BY. */
  orderBy: { start: number; fields: OrderedField[] } | undefined;
  /** The first syntax error; both numbers count from 1, as in Jira. */
  error: { line: number; column: number } | undefined;
}

/**
 * Finds the parts of a query that the app needs.
 * @returns undefined for a part that the query does not have
 */
export async function parseJql(jql: string): Promise<ParsedJql> {
  const { query, error } = await parseQuery(jql);
  return { orderBy: query?.orderBy ? orderByOf(query.orderBy) : undefined, error };
}

/**
 * Parses a query with Atlassian's own grammar. The bundle holds the parser but loads it on first use, because
 * it triples the start of a new process and most views of a table do not need it.
 * @see https://www.npmjs.com/package/@atlaskit/jql-ast
 */
export async function parseQuery(
  jql: string,
): Promise<{ query: Query | undefined; error: ParsedJql['error'] }> {
  const { JastBuilder } = await import(/* webpackMode: "eager" */ '@atlaskit/jql-ast/jast-builder');
  // A builder is used once: given the same text again, it continues where it stopped and finds an empty query.
  const { query, errors } = new JastBuilder().build(jql);
  const [error] = errors;
  return { query: query ?? undefined, error: error && positionOf(error) };
}

function orderByOf({ position, fields }: OrderBy): ParsedJql['orderBy'] {
  return {
    start: position?.[0] ?? 0,
    fields: fields.map(({ field, position: span }) => ({
      // A property of an entity begins with the entity's name, and is never a column.
      name: field.properties?.length ? '' : field.value,
      span: span ?? [0, 0],
    })),
  };
}

function positionOf(error: object): { line: number; column: number } {
  const at = (key: string): number => {
    const found: unknown = Reflect.get(error, key);
    return typeof found === 'number' ? found : 0;
  };
  return { line: Math.max(1, at('line')), column: at('charPositionInLine') + 1 };
}
