import type { OrderBy } from '@atlaskit/jql-ast';

/** Zero-based, in code points of the query, which an emoji counts as one of; the end is exclusive. */
type Span = readonly [start: number, end: number];

interface OrderedField {
  /** As it is meant, without quotes: `Story Points`, `cf[10016]`. */
  name: string;
  span: Span;
}

export interface ParsedJql {
  /** undefined: there is no ORDER BY */
  orderBy: { start: number; fields: OrderedField[] } | undefined;
  /** The first thing that is wrong; both count from 1, as Jira does. */
  error: { line: number; column: number } | undefined;
}

/**
 * Finds the parts of a query by Atlassian's own grammar. Its package is in the bundle but runs only
 * when it is needed first: it triples the time that a new process needs to start, and most views of
 * a table never need it.
 * @see https://www.npmjs.com/package/@atlaskit/jql-ast
 */
export async function parseJql(jql: string): Promise<ParsedJql> {
  const { JastBuilder } = await import(/* webpackMode: "eager" */ '@atlaskit/jql-ast/jast-builder');
  // A builder that is given the same text twice goes on where it stopped and finds an empty query.
  const { query, errors } = new JastBuilder().build(jql);
  const [error] = errors;
  return {
    orderBy: query?.orderBy ? orderByOf(query.orderBy) : undefined,
    error: error && positionOf(error),
  };
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
