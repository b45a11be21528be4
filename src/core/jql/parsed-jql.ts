/** Zero-based, in code points of the query, so that an emoji counts as one; the end is exclusive. */
export type Span = readonly [start: number, end: number];

/** A field of an ORDER BY. */
export interface OrderedField {
  /** Without quotes: `Story Points`, `cf[10016]`. Empty for a property of an entity, which is never a column. */
  name: string;
  span: Span;
}

/** A list of a condition: `key in (APP-1, APP-2)`. */
export interface JqlList {
  /** Without quotes. */
  field: string;
  /** `text` is a value without quotes; a function, EMPTY and a list have none. */
  values: { span: Span; text?: string }[];
}

/** A condition about saved filters: `filter in (10000, "Open bugs")`. */
export interface SavedFilterClause {
  span: Span;
  /** Names and ids without quotes; undefined for a condition of another form, for example `filter is EMPTY`. */
  filters: string[] | undefined;
  /** By its own operator, `!=` or `not in`. */
  excludes: boolean;
  /** By its own operator or by a NOT around it. */
  isNegated: boolean;
}

/** The parts of a query that the app needs. */
export interface ParsedJql {
  /** Undefined if the query has no ORDER BY. */
  orderBy: { start: number; fields: OrderedField[] } | undefined;
  /** The names of all fields, without quotes. */
  fields: string[];
  lists: JqlList[];
  savedFilters: SavedFilterClause[];
  /** The first syntax error; both numbers count from 1, as in Jira. */
  error: { line: number; column: number } | undefined;
}
