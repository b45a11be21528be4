import type { FunctionOperand, Operand } from '@atlaskit/jql-ast';
import type { ClauseField } from '../fields/clause-field';
import type { Scalar } from '../fields/jql-field';
import { callFunction } from '../functions/call-function';
import { JqlError } from '../language/jql-error';

/** The right side of a clause, with names resolved to ids. */
export interface OperandValues {
  scalars: readonly Scalar[];
  /** Whether EMPTY is one of the values. */
  empty: boolean;
}

const EMPTY: OperandValues = { scalars: [], empty: true };

/**
 * Reads the operand of a clause.
 * @throws {JqlError} with one message for each value that does not exist
 */
export function readOperand(operand: Operand, left: ClauseField): OperandValues {
  switch (operand.operandType) {
    case 'keyword':
      return EMPTY;
    case 'value':
      if (left.field.isEmptyWord?.(operand.value) === true) return EMPTY;
      return { scalars: resolveText(operand.value, left), empty: false };
    case 'function':
      return { scalars: readFunction(operand, left), empty: false };
    case 'list':
      return readList(operand.values, left);
  }
}

function resolveText(text: string, { field, fieldName, context }: ClauseField): readonly Scalar[] {
  return field.resolve({ text, fieldName, context });
}

function readFunction(operand: FunctionOperand, left: ClauseField): readonly Scalar[] {
  const args = operand.arguments.map(({ value }) => value);
  return callFunction(operand.function.value, args, left);
}

/** A query that is not validated ignores the values that do not exist, and warns about them. */
function readList(operands: readonly Operand[], left: ClauseField): OperandValues {
  const scalars: Scalar[] = [];
  const problems: string[] = [];
  let empty = false;
  for (const operand of operands) {
    try {
      const values = readOperand(operand, left);
      scalars.push(...values.scalars);
      empty ||= values.empty;
    } catch (error) {
      if (!(error instanceof JqlError)) throw error;
      problems.push(...error.messages);
    }
  }
  const { warnings } = left.context;
  if (problems.length > 0 && !warnings) throw new JqlError(...problems);
  warnings?.push(...problems);
  return { scalars, empty };
}
