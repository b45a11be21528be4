import type { Operand, OperatorValue } from '@atlaskit/jql-ast';
import type { Filter } from '../data/entities';
import { visibleFilters } from '../data/visible-filters';
import { JqlError } from './jql-error';
import type { Predicate, QueryContext } from './fields/jql-field';

const NAMES = new Set(['filter', 'request', 'savedfilter', 'searchrequest']);

interface FilterSide {
  operator: OperatorValue;
  fieldName: string;
  context: QueryContext;
}

/** `filter = 10001` and `filter in ("My bugs", 10002)`: the query of a saved filter. */
export function isFilterField(name: string): boolean {
  return NAMES.has(name.toLowerCase());
}

export function compileFilterClause(side: FilterSide, operand: Operand): Predicate {
  const { operator, fieldName, context } = side;
  if (!['=', '!=', 'in', 'not in'].includes(operator)) {
    throw new JqlError(`The operator '${operator}' is not supported by the '${fieldName}' field.`);
  }
  const parts = textsOf(operand).map((text) => compileFilter(text, side));
  if (context.problems.length > 0) return () => false;
  const wanted = operator === '=' || operator === 'in';
  return (row) => parts.some((matches) => matches(row)) === wanted;
}

function compileFilter(text: string, { fieldName, context }: FilterSide): Predicate {
  const filter = findFilter(text, context);
  if (filter === undefined) {
    throw new JqlError(`The value '${text}' does not exist for the field '${fieldName}'.`);
  }
  if (context.openFilters.includes(filter.id)) {
    throw new JqlError(
      `Field '${fieldName}' with value '${text}' matches filter '${filter.name}' and causes a cyclical reference, this query can not be executed and should be edited.`,
    );
  }
  const inner = { ...context, openFilters: [...context.openFilters, filter.id] };
  return context.compile(filter.jql, inner);
}

function findFilter(text: string, { data, user }: QueryContext): Filter | undefined {
  const visible = visibleFilters(data, user?.name);
  return (
    visible.find((filter) => filter.id === text) ??
    visible.find((filter) => filter.name.toLowerCase() === text.toLowerCase())
  );
}

function textsOf(operand: Operand): readonly string[] {
  if (operand.operandType === 'value') return [operand.value];
  return operand.operandType === 'list' ? operand.values.flatMap(textsOf) : [];
}
