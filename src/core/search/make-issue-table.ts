import type { IssueTable, LinkReference, TableColumn, TableRow } from '#contract/issue-table';
import { searchUrl } from '../jira/jira-urls';
import { isOrderable } from '../jql/jql-names';
import { issueCount } from '../table/issue-count';
import type { ReadMarkup } from '../table/rich/rich-budget';
import { tableColumns, tableRows, type FieldDescriptions } from '../table/table-rows';
import type { FoundIssues } from './search-issues';
import { todayIn } from './today-in';

/** Readers need no longer list to understand that a part of the query finds nothing. */
const WARNINGS_MAX = 5;

/** Where the issues come from, and for whom and when they were found. */
export interface TableContext {
  link: LinkReference;
  /** The ids of the columns. */
  fieldIds: string[];
  /** The author's limit. */
  maxRows: number;
  /** How many issues of the result come before these. */
  start?: number;
  /** Milliseconds since the epoch. */
  now: number;
  /** The reader's; IANA name. */
  timezone: string | undefined;
  /** How texts of that Jira are marked up; without it they are plain. */
  readMarkup?: ReadMarkup;
  /** Drops the rows that the reader's connection to the app has no room for. */
  within?: (rows: TableRow[]) => TableRow[];
}

/** Makes a table of the issues that a search found. */
export function makeIssueTable(found: FoundIssues, context: TableContext): IssueTable {
  const { link, fieldIds, maxRows, start = 0, now, timezone, readMarkup, within = all } = context;
  const { fields, supplements, sort } = found;
  const baseUrl = link.displayUrl;
  const today = todayIn(timezone, now);
  const markup = readMarkup && { readMarkup };
  const rows = within(
    tableRows(found.issues, {
      ...{ fieldIds, fields, baseUrl, today, now },
      site: link.name,
      ...markup,
      ...supplements,
    }),
  );
  return {
    columns: columnsOf(fieldIds, fields),
    rows,
    count: issueCount({
      shown: start + rows.length,
      found: start + found.issues.length,
      total: found.total,
      maxRows,
      stoppedBy: found.stoppedBy,
      hasMore: found.next !== undefined,
    }),
    link,
    ...(found.warnings.length > 0 && { warnings: found.warnings.slice(0, WARNINGS_MAX) }),
    ...(found.hidden && { hidden: found.hidden }),
    ...(found.undescribed?.length && { undescribed: found.undescribed }),
    searchUrl: searchUrl(baseUrl, found.jql),
    asOf: new Date(now).toISOString(),
    ...(sort && { sort }),
    ...partOf(found, rows.length),
    ...(found.filters && { filters: found.filters }),
  };
}

const all = (rows: TableRow[]) => rows;

/** Where the rest begins: after rows that had no room, elsewhere. */
function partOf(
  { issues, next, changed }: FoundIssues,
  shown: number,
): Pick<IssueTable, 'next' | 'changed'> {
  return {
    ...(next && shown === issues.length && { next }),
    ...(changed && { changed }),
  };
}

function columnsOf(fieldIds: string[], fields: FieldDescriptions): TableColumn[] {
  return tableColumns(fieldIds, fields).map((column) => {
    const schema = fields.get(column.fieldId)?.schema ?? {};
    return isOrderable(column.fieldId, schema) ? { ...column, sortable: true } : column;
  });
}
