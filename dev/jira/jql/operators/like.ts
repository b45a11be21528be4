import type { Operand } from '@atlaskit/jql-ast';
import { JqlError } from '../jql-error';
import { operandText } from '../operands';
import type { Side } from '../side';
import type { Predicate } from '../fields/jql-field';
import { compileTextQuery } from '../text-match';

/** ~ and !~. `!~` finds no issue where the field is EMPTY. */
export function like(
  { field, fieldName }: Side,
  operator: '~' | '!~',
  operand: Operand,
): Predicate {
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
