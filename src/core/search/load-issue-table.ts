import { AppError } from '#contract/app-error';
import type { IssueTable, LinkReference, TableRow } from '#contract/issue-table';
import { type MacroDefinition, sourceOf } from '#contract/macro-definition';
import { PAGE_ROWS_MAX, type TablePage } from '#contract/table-page';
import type { SearchRequest } from '../jira/jira-client';
import type { ReadMarkup } from '../table/rich/rich-budget';
import { withHeadings } from '../table/column-headings';
import { makeIssueTable } from './make-issue-table';
import type { FoundIssues } from './search-issues';

/** The issues that a search found, the link that it asked, and the time zone of the reader who asked. */
export interface SearchAnswer {
  found: FoundIssues;
  link: LinkReference;
  /** IANA name. */
  timezone: string | undefined;
}

export interface LoadOptions {
  search: (request: SearchRequest) => Promise<SearchAnswer>;
  /** Replaces the author's query: the same query, limited to what the reader may search. */
  jql?: string | undefined;
  /** The part that is asked for; undefined for as much from the beginning as an answer holds. */
  page?: TablePage | undefined;
  /** Columns that this Jira is known not to describe. */
  undescribed?: readonly string[] | undefined;
  /** A limit besides the author's own. */
  rowsMax?: number | undefined;
  /** Milliseconds since the epoch; read after the search. */
  now: () => number;
  /** How formatted texts of that Jira are marked up; without it they are plain. */
  readMarkup?: ReadMarkup;
  /** Drops the rows that the reader's connection to the app has no room for. */
  within?: (rows: TableRow[]) => TableRow[];
}

/**
 * Loads the table that a macro defines: asks for its issues and makes rows and columns of them.
 * @throws {AppError} what `search` throws
 */
export async function loadIssueTable(
  definition: MacroDefinition,
  {
    search,
    jql = sourceOf(definition).jql,
    page = {},
    undescribed,
    rowsMax = Infinity,
    now,
    ...options
  }: LoadOptions,
): Promise<IssueTable> {
  const fieldIds = definition.columns.map(({ fieldId }) => fieldId);
  const maxRows = Math.min(definition.display.maxRows, rowsMax);
  const { rows = PAGE_ROWS_MAX, after } = page;
  const start = after?.start ?? 0;
  const { found, link, timezone } = await search({
    jql,
    fieldIds,
    maxResults: roomFor(maxRows - start),
    enough: rows,
    ...(after && { after }),
    ...(undescribed && { undescribed }),
  });
  const table = makeIssueTable(found, {
    link,
    fieldIds,
    maxRows,
    start,
    now: now(),
    timezone,
    ...options,
  });
  return { ...table, columns: withHeadings(table.columns, definition.columns) };
}

/** @throws {AppError} `PAYLOAD_INVALID` for a part beyond the author's limit */
function roomFor(rows: number): number {
  if (rows > 0) return rows;
  throw new AppError('PAYLOAD_INVALID', 'The table ends before this part of it.', {
    details: { reason: 'page.after' },
  });
}
