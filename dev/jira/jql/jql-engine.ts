import type { Dataset } from '../data/dataset';
import type { JiraUser } from '../data/entities';
import type { IssueRow } from '../data/issue-row';
import { compileWhere } from './compile-query';
import { FieldTable } from './fields/field-table';
import { JqlError } from './jql-error';
import { parseJql } from './parse-jql';
import type { QueryContext } from './fields/jql-field';
import { compileOrder } from './sort';

/** Who asks, and when. */
interface Asking {
  user: JiraUser | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

export interface JqlEngine {
  readonly fields: FieldTable;
  /**
   * @returns every issue that matches and that the user may see, in order
   * @throws {JqlError} in Jira's words
   */
  search(jql: string, asking: Asking): readonly IssueRow[];
  context(asking: Asking): QueryContext;
}

export function createJqlEngine(data: Dataset): JqlEngine {
  const fields = new FieldTable(data);
  const context: JqlEngine['context'] = ({ user, now }) => ({
    data,
    fields,
    user,
    now,
    zone: user?.timeZone ?? 'UTC',
    problems: [],
    openFilters: [],
    compile: (jql, inner) => compileWhere(parseJql(jql), inner),
  });
  return {
    fields,
    context,
    search: (jql, asking) => {
      const asked = context(asking);
      const query = parseJql(jql);
      const matches = compileWhere(query, asked);
      const order = compileOrder(query, asked);
      if (asked.problems.length > 0) throw new JqlError(...new Set(asked.problems));
      const { permissions } = data;
      const userName = asking.user?.name;
      return data.issues
        .filter((row) => permissions.canSee(userName, row) && matches(row))
        .sort(order);
    },
  };
}
