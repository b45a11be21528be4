import type { WireError } from '#contract/app-error';
import { SITE_COLUMN_ID } from '#contract/columns';
import type { IssueTable, TableColumn } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import type { TableSort } from '#contract/table-sort';
import type { ColumnFilter } from '#contract/table-view';
import { isOfReader } from '../view/is-of-reader';
import { isComplete } from '../view/sorted-by';
import { limitedRows, mergedRows, withDistinctKeys } from './merged-rows';
import { mergedCount } from './merged-count';
import { mergedSite } from './merged-site';
import { byColumnIds } from './source-table';

/** What is there of one source: its rows, its failure, both after a failed refresh, or neither yet. */
export interface SourceAnswer {
  /** By the ids of its own Jira. */
  table?: IssueTable | undefined;
  error?: WireError | undefined;
}

/** For whom the sources were asked, and what for. */
export interface MergeOptions {
  /** BCP 47. */
  locale: string;
  /** Undefined for the order of the queries. */
  sort?: readonly TableSort[] | undefined;
  filters?: readonly ColumnFilter[] | undefined;
}

/**
 * Merges the rows of several Jiras into one table.
 * @param answers one for each source of the definition
 * @returns a table without columns if no source has answered
 */
export function mergeTables(
  definition: MacroDefinition,
  answers: readonly SourceAnswer[],
  { locale, sort, filters }: MergeOptions,
): IssueTable {
  const tables = answers.map(({ table }, at) => {
    const source = definition.sources[at];
    return table && source && withoutOthers(byColumnIds(table, source), filters);
  });
  const answered = tables.filter((table) => table !== undefined);
  const columns = mergedColumns(definition, answered);
  const all = mergedRows(definition, tables, { columns, sort, locale });
  const rows = limitedRows(all, definition, sort);
  const repeated = sumOf(answered.map((table) => table.rows.length)) - all.length;
  const count = mergedCount(answered, {
    shown: rows.length,
    repeated,
    maxRows: definition.display.maxRows,
  });
  return {
    columns: isComplete({ count }) ? columns.map(withoutJirasOrder) : columns,
    rows: withDistinctKeys(rows),
    count,
    ...aboutAll(answered),
    ...(hasSome(sort) && isSorted(answered, sort) && { sort: [...sort] }),
    ...(hasSome(filters) && isFiltered(answered, filters) && { filters: [...filters] }),
    sites: definition.sources.map(({ linkId }, at) => {
      const shown = rows.filter((row) => row.at === at).length;
      const { table, error } = answers[at] ?? {};
      return mergedSite(linkId, { table, error, shown, isLimited: count.limitedBy === 'author' });
    }),
  };
}

const hasSome = <T>(list: readonly T[] | undefined): list is readonly T[] =>
  list !== undefined && list.length > 0;

const sumOf = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0);

const hasColumn = ({ columns }: IssueTable, { fieldId }: { fieldId: string }): boolean =>
  columns.some((column) => column.fieldId === fieldId);

/** Of a Jira that does not have the field, no issue is the reader's own. */
function withoutOthers(table: IssueTable, filters: readonly ColumnFilter[] = []): IssueTable {
  const isOwn = filters.filter(isOfReader).every((filter) => hasColumn(table, filter));
  return isOwn ? table : { ...table, rows: [], count: { shown: 0, total: 0 } };
}

/** The columns that at least one of the Jiras has, in the words of the first that does. */
function mergedColumns({ columns }: MacroDefinition, tables: IssueTable[]): TableColumn[] {
  return columns.flatMap(({ fieldId }) => {
    const found = tables.flatMap((table) =>
      table.columns.filter((each) => each.fieldId === fieldId),
    );
    const [first] = found;
    if (!first) return [];
    const isSortable = fieldId === SITE_COLUMN_ID || found.every(({ sortable }) => sortable);
    const column = withoutJirasOrder(first);
    return [isSortable ? { ...column, sortable: true as const } : column];
  });
}

/** Each Jira arranges its statuses in its own order, so rows that are all here are put in order here. */
const withoutJirasOrder = ({ sortable: _sortable, ...column }: TableColumn): TableColumn => column;

/** Each Jira has put its issues in that order, where not all of them are here. */
const isSorted = (tables: IssueTable[], sort: readonly TableSort[]): boolean =>
  tables.every(
    (table) =>
      table.sort !== undefined ||
      isComplete(table) ||
      sort.every((each) => each.fieldId === SITE_COLUMN_ID || !hasColumn(table, each)),
  );

/** Each Jira was asked for the conditions on fields that it has. */
const isFiltered = (tables: IssueTable[], filters: readonly ColumnFilter[]): boolean =>
  tables.every(
    (table) => table.filters !== undefined || !filters.some((each) => hasColumn(table, each)),
  );

/** What a table says of one Jira, said of all of them. */
function aboutAll(
  tables: IssueTable[],
): Pick<IssueTable, 'link' | 'searchUrl' | 'asOf' | 'shared' | 'changed'> {
  const [first] = tables;
  const { id = '', displayUrl = '' } = first?.link ?? {};
  const names = new Set(tables.map(({ link }) => link.name));
  return {
    link: { id, displayUrl, name: [...names].join(', ') },
    searchUrl: first?.searchUrl ?? '',
    // The table is as old as its oldest rows.
    asOf: tables.map(({ asOf }) => asOf).sort()[0] ?? '',
    // Of a shared account, readers may ask only for conditions that an author signed.
    ...(tables.some(({ shared }) => shared) && { shared: true }),
    ...(tables.some(({ changed }) => changed) && { changed: true }),
  };
}
