import type { Operand } from '@atlaskit/jql-ast';
import type { ClauseField } from '../fields/clause-field';
import type { IssuePredicate } from '../fields/jql-field';
import { JqlError } from '../language/jql-error';
import { compileTextQuery } from '../text-search/compile-text-query';
import { operandText } from './operand-text';

/**
 * `~` and `!~`: `!~` finds no issue whose field is EMPTY.
 * @throws {JqlError} when the operand is EMPTY, a list, or a text that cannot be searched
 */
export function like(
  { field, fieldName }: ClauseField,
  operator: '~' | '!~',
  operand: Operand,
): IssuePredicate {
  if (operand.operandType === 'keyword') {
    throw new JqlError(
      `The operator '${operator}' does not support EMPTY values for field '${fieldName}'.`,
    );
  }
  if (operand.operandType !== 'value') {
    throw new JqlError(
      `Operator '${operator}' does not support the list value '${operandText(operand)}' for field '${fieldName}'.`,
    );
  }
  const matches = compileTextQuery(operand.value, fieldName);
  const texts = (field.searched ?? [field]).flatMap((one) => one.text ?? []);
  if (operator === '~') return (row) => texts.some((text) => matches(text(row)));
  return (row) =>
    texts.some((text) => text(row) !== '') && !texts.some((text) => matches(text(row)));
}
