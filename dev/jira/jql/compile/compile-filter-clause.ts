import type { Operand, OperatorValue } from '@atlaskit/jql-ast';
import type { Filter } from '../../data/entities';
import { visibleFilters } from '../../data/visible-filters';
import type { IssuePredicate, QueryContext } from '../fields/jql-field';
import { unknownNameOrId } from '../fields/kinds/unknown-value';
import { JqlError } from '../language/jql-error';

const FILTER_FIELDS = new Set(['filter', 'request', 'savedfilter', 'searchrequest']);

/** The left side of a clause about saved filters. */
interface FilterClause {
  operator: OperatorValue;
  fieldName: string;
  context: QueryContext;
}

/** Whether clauses of this field are about saved filters. */
export function isFilterField(name: string): boolean {
  return FILTER_FIELDS.has(name.toLowerCase());
}

/**
 * `filter = 10001` and `filter in ("My bugs", 10002)`: the conditions of the saved filters.
 * @throws {JqlError} when a filter does not exist for the user, or contains itself
 */
export function compileFilterClause(clause: FilterClause, operand: Operand): IssuePredicate {
  const { operator, fieldName, context } = clause;
  if (!['=', '!=', 'in', 'not in'].includes(operator)) {
    throw new JqlError(`The operator '${operator}' is not supported by the '${fieldName}' field.`);
  }
  const filters = compileFilters(textsOf(operand), clause);
  if (context.problems.length > 0) return () => false;
  const wanted = operator === '=' || operator === 'in';
  return (row) => filters.some((matches) => matches(row)) === wanted;
}

/** A query that is not validated ignores the filters of a list that do not exist, and warns about them. */
function compileFilters(texts: readonly string[], clause: FilterClause): IssuePredicate[] {
  const { warnings } = clause.context;
  return texts.flatMap((text) => {
    try {
      return [compileFilter(text, clause)];
    } catch (error) {
      if (!(error instanceof JqlError) || !warnings || texts.length === 1) throw error;
      warnings.push(...error.messages);
      return [];
    }
  });
}

function compileFilter(text: string, { fieldName, context }: FilterClause): IssuePredicate {
  const filter = findFilter(text, context);
  if (filter === undefined) {
    throw unknownNameOrId({ text, fieldName });
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
