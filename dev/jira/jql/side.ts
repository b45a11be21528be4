import type { JqlField, QueryContext, Scalar } from './fields/jql-field';

/** The left side of a clause. */
export interface Side {
  field: JqlField;
  /** As the query writes it: messages repeat it. */
  fieldName: string;
  context: QueryContext;
}

/** The right side of a clause, with names turned into values. */
export interface Values {
  scalars: readonly Scalar[];
  /** Whether EMPTY is among them. */
  empty: boolean;
}
