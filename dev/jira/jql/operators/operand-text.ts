import type { Operand } from '@atlaskit/jql-ast';

/** The operand as the query writes it, for error messages and for `encodedOperand`. */
export function operandText(operand: Operand): string {
  switch (operand.operandType) {
    case 'keyword':
      return operand.value.toUpperCase();
    case 'value':
      return operand.text;
    case 'function':
      return `${operand.function.text}(${operand.arguments.map((one) => one.text).join(', ')})`;
    case 'list':
      return `(${operand.values.map(operandText).join(', ')})`;
  }
}
