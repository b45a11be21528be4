import type { FunctionOperand, Operand } from '@atlaskit/jql-ast';
import type { Scalar } from './fields/jql-field';
import { callFunction } from './functions/call-function';
import { JqlError } from './jql-error';
import type { Side, Values } from './side';

const NOTHING: Values = { scalars: [], empty: false };

/** @throws {JqlError} with one message for each value that does not exist */
export function readOperand(operand: Operand, side: Side): Values {
  switch (operand.operandType) {
    case 'keyword':
      return { scalars: [], empty: true };
    case 'value':
      if (side.field.isEmptyWord?.(operand.value) === true) return { scalars: [], empty: true };
      return { ...NOTHING, scalars: readText(operand.value, side) };
    case 'function':
      return { ...NOTHING, scalars: readFunction(operand, side) };
    case 'list':
      return readList(operand.values, side);
  }
}

function readText(text: string, { field, fieldName, context }: Side): readonly Scalar[] {
  return field.resolve({ text, fieldName, context });
}

function readFunction(operand: FunctionOperand, side: Side): readonly Scalar[] {
  return callFunction(
    operand.function.value,
    operand.arguments.map((argument) => argument.value),
    side,
  );
}

function readList(operands: readonly Operand[], side: Side): Values {
  const scalars: Scalar[] = [];
  const problems: string[] = [];
  let empty = false;
  for (const operand of operands) {
    try {
      const values = readOperand(operand, side);
      scalars.push(...values.scalars);
      empty ||= values.empty;
    } catch (error) {
      if (!(error instanceof JqlError)) throw error;
      problems.push(...error.messages);
    }
  }
  const { warnings } = side.context;
  if (problems.length > 0 && !warnings) throw new JqlError(...problems);
  warnings?.push(...problems);
  return { scalars, empty };
}

/** As the query wrote it, for messages. */
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
