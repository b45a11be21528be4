import type { Field, Operand, OperatorValue, TerminalClause } from '@atlaskit/jql-ast';
import { compileFilterClause, isFilterField } from './filter-clause';
import { JqlError } from './jql-error';
import { comparison, isComparison } from './operators/comparison';
import { equality } from './operators/equality';
import { history } from './operators/history';
import { like } from './operators/like';
import { operandText, readOperand } from './operands';
import type { Side, Values } from './side';
import type { Predicate, QueryContext } from './fields/jql-field';
import { anyText, isTextField } from './any-text';

const NEGATED: Partial<Record<OperatorValue, OperatorValue>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  was: 'was not',
  'was not': 'was',
  'was in': 'was not in',
  'was not in': 'was in',
};

/** @throws {JqlError} */
export function compileTerminal(
  clause: TerminalClause,
  context: QueryContext,
  negated: boolean,
): Predicate {
  const fieldName = nameOf(clause.field);
  const written = clause.operator?.value;
  if (written === undefined) {
    throw new JqlError(`Error in the JQL Query: no operator for '${fieldName}'.`);
  }
  const operator = negated ? (NEGATED[written] ?? written) : written;
  if (isFilterField(fieldName)) {
    return compileFilterClause({ operator, fieldName, context }, operandOf(clause));
  }
  const field = isTextField(fieldName) ? anyText(context) : context.fields.find(fieldName);
  if (!field.operators.has(written)) {
    throw new JqlError(`The operator '${written}' is not supported by the '${fieldName}' field.`);
  }
  if (written === 'changed') {
    const changed = history.changed({ field, fieldName, context }, clause.predicates);
    return negated ? (row) => !changed(row) : changed;
  }
  return compileOperator({ field, fieldName, context }, operator, clause);
}

function compileOperator(side: Side, operator: OperatorValue, clause: TerminalClause): Predicate {
  const operand = operandOf(clause);
  if (operator === '~' || operator === '!~') return like(side, operator, operand);
  checkList(side, operator, operand);
  const values = readOperand(operand, side);
  if (values.empty && !side.field.operators.has('is')) {
    throw new JqlError(
      `The field '${side.fieldName}' does not support searching for EMPTY values.`,
    );
  }
  return isComparison(operator)
    ? comparison(side, operator, values)
    : compileHeld(side, operator, { values, predicates: clause.predicates });
}

/** What an issue has, or had. */
function compileHeld(
  side: Side,
  operator: OperatorValue,
  { values, predicates }: { values: Values; predicates: TerminalClause['predicates'] },
): Predicate {
  if (!operator.startsWith('was')) return equality(side.field, operator, values);
  const was = history.was(side, values, predicates);
  return operator === 'was' || operator === 'was in' ? was : (row) => !was(row);
}

/** Functions that give a list need IN; single values must not use it. */
function checkList({ fieldName }: Side, operator: OperatorValue, operand: Operand): void {
  const wantsList = ['in', 'not in', 'was in', 'was not in'].includes(operator);
  if (wantsList && operand.operandType === 'value') {
    throw new JqlError(
      `Operator '${operator}' does not support the non-list value '${operandText(operand)}' for field '${fieldName}'.`,
    );
  }
  if (!wantsList && operand.operandType === 'list') {
    throw new JqlError(
      `Operator '${operator}' does not support the list value '${operandText(operand)}' for field '${fieldName}'.`,
    );
  }
}

function operandOf(clause: TerminalClause): Operand {
  if (clause.operand === undefined) {
    throw new JqlError('Error in the JQL Query: a value is missing.');
  }
  return clause.operand;
}

/** `"Name"[Dropdown]` names the field `Name`; entity properties are not indexed here. */
function nameOf(field: Field): string {
  const [property] = field.properties ?? [];
  if (property === undefined) return field.value;
  if ((property.path ?? []).length === 0 && !field.value.endsWith('.property')) return field.value;
  throw new JqlError(
    `Field '${field.text}' does not exist or you do not have permission to view it.`,
  );
}
