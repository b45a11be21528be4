import type { FieldKind, JqlField, Scalar, QueryContext } from '../fields/jql-field';

/** One call of a function. */
export interface FunctionCall {
  args: readonly string[];
  context: QueryContext;
  field: JqlField;
  /** The field as the query writes it, for error messages. */
  fieldName: string;
}

/** A function that a query may call. */
export interface JqlFunction {
  readonly name: string;
  /** The function as autocomplete shows it: `startOfDay("")`. */
  readonly display: string;
  /** The kind of the fields that accept its values. */
  readonly kind: FieldKind;
  /** Whether it gives several values, and so requires IN. */
  readonly isList: boolean;
  /** The least and the most arguments. */
  readonly arity: readonly [least: number, most: number];
  /** @throws {JqlError} for an argument that names something that does not exist */
  readonly call: (call: FunctionCall) => readonly Scalar[];
}
