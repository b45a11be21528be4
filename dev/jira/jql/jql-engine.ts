import type { Dataset } from '../data/dataset';
import type { JiraUser } from '../data/entities';
import type { IssueRow } from '../data/issue-row';
import { compileWhere } from './compile-query';
import { FieldTable } from './fields/field-table';
import { JqlError } from './jql-error';
import { parseJql } from './parse-jql';
import type { Predicate, QueryContext } from './fields/jql-field';
import { compileOrder } from './sort';

/** Who asks, and when. */
interface Asking {
  user: JiraUser | undefined;
  /** Milliseconds since the epoch. */
  now: number;
  /** Of a query that is not validated: takes what is wrong with values of lists. */
  warnings?: string[];
}

export interface JqlEngine {
  /**
   * @returns every issue that matches and that the user may see, in order
   * @throws {JqlError} in Jira's words
   */
  search(jql: string, asking: Asking): readonly IssueRow[];
  /**
   * @returns every reason why the query is wrong; none for a right one
   * @throws {JqlError} when it cannot be read
   */
  check(jql: string, asking: Asking): readonly string[];
  context(asking: Asking): QueryContext;
}

interface Compiled {
  matches: Predicate;
  order: ReturnType<typeof compileOrder>;
  problems: readonly string[];
}

export function createJqlEngine(data: Dataset): JqlEngine {
  const fields = new FieldTable(data);
  const context: JqlEngine['context'] = ({ user, now, warnings }) => ({
    data,
    fields: fields.without(data.permissions.hiddenFields(user?.name)),
    user,
    now,
    zone: user?.timeZone ?? 'UTC',
    problems: [],
    warnings,
    openFilters: [],
    compile: (jql, inner) => compileWhere(parseJql(jql), inner),
  });
  const compile = (jql: string, asking: Asking): Compiled => {
    const asked = context(asking);
    const query = parseJql(jql);
    const matches = compileWhere(query, asked);
    const order = compileOrder(query, asked);
    return { matches, order, problems: [...new Set(asked.problems)] };
  };
  return {
    context,
    check: (jql, asking) => compile(jql, asking).problems,
    search: (jql, asking) => {
      const { matches, order, problems } = compile(jql, asking);
      if (problems.length > 0) throw new JqlError(...problems);
      const { permissions } = data;
      const userName = asking.user?.name;
      return data.issues
        .filter((row) => permissions.canSee(userName, row) && matches(row))
        .sort(order);
    },
  };
}
