import type { Cell, IssueTable } from '#contract/issue-table';
import type { ColumnFilter } from '#contract/table-view';
import { jqlNamesOf } from '../jql/jql-names';
import { firstFilled } from './filter-values';
import { isOfReader } from './is-of-reader';
import { isComplete } from './sorted-by';

type Kind = ColumnFilter['kind'];

/**
 * What Jira finds by the names and numbers that a table shows. People are left out, because several may have one name,
 * and sprints, whose names repeat too.
 */
const ASKED: Partial<Record<Kind, readonly Cell['type'][]>> = {
  choice: ['status', 'issuetype', 'priority', 'tags', 'versions', 'text'],
  number: ['number'],
  date: ['date', 'datetime'],
};

/**
 * The conditions for which Jira is asked, because not all issues of the query are loaded. The browser checks all conditions
 * again.
 * @param table all that is loaded of the query
 * @param signed those that an author signed; undefined where readers may ask for any
 */
export function askedFilters(
  table: Pick<IssueTable, 'columns' | 'rows' | 'count'>,
  filters: readonly ColumnFilter[],
  signed?: readonly ColumnFilter[],
): ColumnFilter[] {
  const isHere = table.count.loading === true || isComplete(table);
  if (isHere && !filters.some(isOfReader)) return [];
  const allowed = signed && new Set(signed.map((filter) => JSON.stringify(filter)));
  return filters.filter(
    (filter) => isAsked(table, filter) && (allowed?.has(JSON.stringify(filter)) ?? true),
  );
}

function isAsked(
  { columns, rows }: Pick<IssueTable, 'columns' | 'rows'>,
  { fieldId, kind }: ColumnFilter,
): boolean {
  const at = columns.findIndex((column) => column.fieldId === fieldId);
  if (at === -1 || jqlNamesOf(fieldId) === undefined || fieldId === 'issuekey') return false;
  if (kind === 'empty' || kind === 'current') return true;
  const first = firstFilled(rows, at);
  return first !== undefined && (ASKED[kind]?.includes(first.type) ?? false);
}
