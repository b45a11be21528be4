import type { OperatorValue } from '@atlaskit/jql-ast';
import type { Scalar, Predicate } from '../fields/jql-field';
import { JqlError } from '../jql-error';
import type { Side, Values } from '../side';

type Comparison = '<' | '<=' | '>' | '>=';

const HOLDS: Record<Comparison, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

export function isComparison(operator: OperatorValue): operator is Comparison {
  return operator in HOLDS;
}

/** EMPTY is neither less nor greater than anything. */
export function comparison(
  { field, fieldName }: Side,
  operator: Comparison,
  values: Values,
): Predicate {
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
  const some = (value: Scalar): boolean =>
    values.scalars.some((limit) => holds(compare(value, limit)));
  return (row) => read(row).some(some);
}
