import type { JqlField, QueryContext } from './jql-field';

/** The left side of a clause. */
export interface ClauseField {
  field: JqlField;
  /** The field as the query writes it, for error messages. */
  fieldName: string;
  context: QueryContext;
}
