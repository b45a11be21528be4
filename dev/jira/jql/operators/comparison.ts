import type { OperatorValue } from '@atlaskit/jql-ast';
import type { ClauseField } from '../fields/clause-field';
import type { IssuePredicate, Scalar } from '../fields/jql-field';
import { JqlError } from '../language/jql-error';
import type { OperandValues } from './read-operand';

type Comparison = '<' | '<=' | '>' | '>=';

const HOLDS: Record<Comparison, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Whether the operator compares by order. */
export function isComparison(operator: OperatorValue): operator is Comparison {
  return operator in HOLDS;
}

/**
 * `<`, `<=`, `>` and `>=`: EMPTY is neither less nor greater than any value.
 * @throws {JqlError} when the clause compares with EMPTY
 */
export function comparison(
  { field, fieldName }: ClauseField,
  operator: Comparison,
  values: OperandValues,
): IssuePredicate {
  if (values.empty) {
    throw new JqlError(
      `The operator '${operator}' does not support EMPTY values for field '${fieldName}'.`,
    );
  }
  const holds = HOLDS[operator];
  const { read, compare } = field;
  const [only, ...others] = values.scalars;
  if (only !== undefined && others.length === 0) {
    return (row) => read(row).some((value) => holds(compare(value, only)));
  }
  const holdsForSome = (value: Scalar): boolean =>
    values.scalars.some((limit) => holds(compare(value, limit)));
  return (row) => read(row).some(holdsForSome);
}
