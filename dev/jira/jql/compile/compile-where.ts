import type { Clause, CompoundClause, Query } from '@atlaskit/jql-ast';
import type { IssuePredicate, QueryContext } from '../fields/jql-field';
import { JqlError } from '../language/jql-error';
import { compileTerminal } from './compile-terminal';

const everyIssue: IssuePredicate = () => true;
const noIssue: IssuePredicate = () => false;

/**
 * The conditions of a query as one predicate. A wrong clause does not throw: its problem is added to
 * `context.problems`, because Jira reports all problems of a query at once. If the query is not validated, it finds no
 * issue and is warned about.
 */
export function compileWhere(query: Query | undefined, context: QueryContext): IssuePredicate {
  const clause = query?.where;
  return clause === undefined ? everyIssue : compileClause(clause, context, false);
}

/**
 * NOT is pushed down to the operators (De Morgan), because NOT (a = 1) means a != 1 in Jira,
 * which finds no issue where a is EMPTY.
 */
function compileClause(clause: Clause, context: QueryContext, negated: boolean): IssuePredicate {
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
        (context.warnings ?? context.problems).push(...error.messages);
        return noIssue;
      }
  }
}

function compileCompound(
  { clauses, operator }: CompoundClause,
  context: QueryContext,
  negated: boolean,
): IssuePredicate {
  const parts = clauses.map((clause) => compileClause(clause, context, negated));
  const isConjunction = (operator.value === 'and') !== negated;
  return isConjunction
    ? (row) => parts.every((matches) => matches(row))
    : (row) => parts.some((matches) => matches(row));
}
