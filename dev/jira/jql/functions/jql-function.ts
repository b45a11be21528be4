import type { FieldKind, JqlField, Scalar, QueryContext } from '../fields/jql-field';

export interface Call {
  args: readonly string[];
  context: QueryContext;
  field: JqlField;
  /** As the query writes it: messages repeat it. */
  fieldName: string;
}

export interface JqlFunction {
  readonly name: string;
  /** How autocomplete shows it: `startOfDay("")`. */
  readonly display: string;
  /** Of the fields that take its values. */
  readonly kind: FieldKind;
  /** Gives several values: needs IN. */
  readonly isList: boolean;
  /** Least and most arguments. */
  readonly arity: readonly [least: number, most: number];
  /** @throws {JqlError} when an argument names what does not exist */
  readonly call: (call: Call) => readonly Scalar[];
}
