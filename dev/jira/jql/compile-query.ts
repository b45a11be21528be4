import type { Clause, CompoundClause, Query } from '@atlaskit/jql-ast';
import { compileTerminal } from './compile-terminal';
import { JqlError } from './jql-error';
import type { Predicate, QueryContext } from './fields/jql-field';

const everything: Predicate = () => true;

/** Problems do not throw: they gather in the context, so that all of them can be told. */
export function compileWhere(query: Query | undefined, context: QueryContext): Predicate {
  const clause = query?.where;
  return clause === undefined ? everything : compileClause(clause, context, false);
}

/**
 * NOT is pushed down to the operators (De Morgan), because NOT (a = 1) means a != 1 in Jira,
 * which finds no issue where a is EMPTY.
 */
function compileClause(clause: Clause, context: QueryContext, negated: boolean): Predicate {
  switch (clause.clauseType) {
    case 'compound':
      return compileCompound(clause, context, negated);
    case 'not':
      return compileClause(clause.clause, context, !negated);
    case 'terminal':
      try {
        return compileTerminal(clause, context, negated);
      } catch (error) {
        if (!(error instanceof JqlError)) throw error;
        context.problems.push(...error.messages);
        return everything;
      }
  }
}

function compileCompound(
  { clauses, operator }: CompoundClause,
  context: QueryContext,
  negated: boolean,
): Predicate {
  const parts = clauses.map((clause) => compileClause(clause, context, negated));
  const all = (operator.value === 'and') !== negated;
  return all
    ? (row) => parts.every((matches) => matches(row))
    : (row) => parts.some((matches) => matches(row));
}
