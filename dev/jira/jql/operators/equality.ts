import type { OperatorValue } from '@atlaskit/jql-ast';
import type { JqlField, Predicate } from '../fields/jql-field';
import type { Values } from '../side';

/** =, !=, in, not in, is, is not: `!=` and `not in` find no issue where the field is EMPTY. */
export function equality(field: JqlField, operator: OperatorValue, values: Values): Predicate {
  const wanted = new Set(values.scalars);
  const { read } = field;
  const { empty } = values;
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
