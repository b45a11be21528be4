import type { Field, Operand, OperatorValue, TerminalClause } from '@atlaskit/jql-ast';
import { anyTextField, isAnyTextField } from '../fields/any-text-field';
import type { ClauseField } from '../fields/clause-field';
import type { IssuePredicate, QueryContext } from '../fields/jql-field';
import { JqlError } from '../language/jql-error';
import { comparison, isComparison } from '../operators/comparison';
import { equality } from '../operators/equality';
import { changed, was } from '../operators/history';
import { like } from '../operators/like';
import { operandText } from '../operators/operand-text';
import { readOperand } from '../operators/read-operand';
import { compileFilterClause, isFilterField } from './compile-filter-clause';

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

const LIST_OPERATORS: ReadonlySet<OperatorValue> = new Set([
  'in',
  'not in',
  'was in',
  'was not in',
]);

/**
 * One clause of field, operator and operand.
 * @param negated whether the clause stands under an odd number of NOTs
 * @throws {JqlError} when the field, the operator or a value is wrong
 */
export function compileTerminal(
  clause: TerminalClause,
  context: QueryContext,
  negated: boolean,
): IssuePredicate {
  const fieldName = nameOf(clause.field);
  const written = clause.operator?.value;
  if (written === undefined) {
    throw new JqlError(`Error in the JQL Query: no operator for '${fieldName}'.`);
  }
  const operator = negated ? (NEGATED[written] ?? written) : written;
  if (isFilterField(fieldName)) {
    return compileFilterClause({ operator, fieldName, context }, operandOf(clause));
  }
  const field = isAnyTextField(fieldName) ? anyTextField(context) : context.fields.find(fieldName);
  if (!field.operators.has(written)) {
    throw new JqlError(`The operator '${written}' is not supported by the '${fieldName}' field.`);
  }
  const left = { field, fieldName, context };
  if (written !== 'changed') return compileOperator(left, operator, clause);
  const hasChanged = changed(left, clause.predicates);
  return negated ? (row) => !hasChanged(row) : hasChanged;
}

function compileOperator(
  left: ClauseField,
  operator: OperatorValue,
  clause: TerminalClause,
): IssuePredicate {
  const operand = operandOf(clause);
  if (operator === '~' || operator === '!~') return like(left, operator, operand);
  checkList(left, operator, operand);
  const values = readOperand(operand, left);
  if (values.empty && !left.field.operators.has('is')) {
    throw new JqlError(
      `The field '${left.fieldName}' does not support searching for EMPTY values.`,
    );
  }
  if (isComparison(operator)) return comparison(left, operator, values);
  if (!operator.startsWith('was')) return equality(left.field, operator, values);
  const hadValue = was(left, values, clause.predicates);
  return operator === 'was' || operator === 'was in' ? hadValue : (row) => !hadValue(row);
}

/** IN takes a list or a function, the other operators take one value. */
function checkList({ fieldName }: ClauseField, operator: OperatorValue, operand: Operand): void {
  const wantsList = LIST_OPERATORS.has(operator);
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
  if (clause.operand !== undefined) return clause.operand;
  throw new JqlError('Error in the JQL Query: a value is missing.');
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
