import type { Dataset } from '../data/dataset';
import type { JiraUser } from '../data/entities';
import type { IssueRow } from '../data/issue-row';
import { compileOrder, type IssueOrder } from './compile/compile-order';
import { compileWhere } from './compile/compile-where';
import { FieldTable } from './fields/field-table';
import type { IssuePredicate, QueryContext } from './fields/jql-field';
import { JqlError } from './language/jql-error';
import { parseJql } from './language/parse-jql';

/** The user who searches, and the time of the search. */
interface SearchOptions {
  /** undefined: anonymous */
  user: JiraUser | undefined;
  /** Milliseconds since the epoch. */
  now: number;
  /** For a query that is not validated: receives the problems with values of lists. */
  warnings?: string[];
  /** Receives what Jira remarks about a query that it runs all the same. */
  remarks?: string[];
}

/** JQL over one data set. */
export interface JqlEngine {
  /**
   * Every issue that matches and that the user may see, in the order of the query.
   * @throws {JqlError} in Jira's wording
   */
  search(jql: string, options: SearchOptions): readonly IssueRow[];
  /**
   * Every problem with the fields, operators and values of the query; none for a valid query.
   * @throws {JqlError} when the query has a syntax error
   */
  check(jql: string, options: SearchOptions): readonly string[];
  /** What a query of this user may name at this time. */
  context(options: SearchOptions): QueryContext;
}

interface CompiledQuery {
  matches: IssuePredicate;
  order: IssueOrder;
  problems: readonly string[];
}

/** Creates the engine for a data set that does not change. */
export function createJqlEngine(data: Dataset): JqlEngine {
  const fields = new FieldTable(data);
  const context: JqlEngine['context'] = ({ user, now, warnings, remarks = [] }) => ({
    data,
    fields: fields.for(user, data.permissions.hiddenFields(user?.name)),
    user,
    now,
    zone: user?.timeZone ?? 'UTC',
    problems: [],
    warnings,
    remarks,
    openFilters: [],
    compile: (jql, inner) => compileWhere(parseJql(jql), inner),
  });
  return {
    context,
    check: (jql, options) => {
      const remarks: string[] = [];
      return [...compile(jql, context({ ...options, remarks })).problems, ...new Set(remarks)];
    },
    search: (jql, options) => {
      const { matches, order, problems } = compile(jql, context(options));
      if (problems.length > 0) throw new JqlError(...problems);
      const userName = options.user?.name;
      return data.issues
        .filter((row) => data.permissions.canSee(userName, row) && matches(row))
        .sort(order);
    },
  };
}

function compile(jql: string, context: QueryContext): CompiledQuery {
  const query = parseJql(jql);
  const matches = compileWhere(query, context);
  const order = compileOrder(query, context);
  return { matches, order, problems: [...new Set(context.problems)] };
}
