import type { OperatorValue } from '@atlaskit/jql-ast';
import type { IssuePredicate, JqlField } from '../fields/jql-field';
import type { OperandValues } from './read-operand';

/** `=`, `!=`, `in`, `not in`, `is`, `is not`: `!=` and `not in` find no issue whose field is EMPTY. */
export function equality(
  { read }: JqlField,
  operator: OperatorValue,
  { scalars, empty }: OperandValues,
): IssuePredicate {
  const wanted = new Set(scalars);
  if (operator === '=' || operator === 'in' || operator === 'is') {
    return (row) => {
      const found = read(row);
      return found.length === 0 ? empty : found.some((value) => wanted.has(value));
    };
  }
  return (row) => {
    const found = read(row);
    return found.length > 0 && !found.some((value) => wanted.has(value));
  };
}
