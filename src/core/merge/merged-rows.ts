import type { Cell, IssueTable, TableColumn, TableRow } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import type { TableSort } from '#contract/table-sort';
import { issueUrl } from '../jira/jira-urls';
import { sortRows } from '../view/sort-rows';
import { allColumns } from '../view/table-line';
import { commonOrder } from './common-order';
import { shareOut } from './share-out';

/** A row, and the source that it came from. */
export interface SourceRow {
  at: number;
  row: TableRow;
}

interface RowOptions {
  columns: TableColumn[];
  /** Undefined for the order of the queries. */
  sort?: readonly TableSort[] | undefined;
  /** BCP 47. */
  locale: string;
}

const EMPTY: Cell = { type: 'empty' };

/**
 * Lists the rows of all sources, each with a cell for each column: in the order that is asked for, or else in the one that
 * the queries have in common; without either one source below the other.
 * @param tables one for each source of the definition; undefined if it has not answered
 */
export function mergedRows(
  definition: MacroDefinition,
  tables: readonly (IssueTable | undefined)[],
  { columns, sort = [], locale }: RowOptions,
): SourceRow[] {
  const all = onceEach(
    tables.flatMap((table, at) => (table ? alignedRows(table, columns, at) : [])),
    definition,
  );
  const order = sort.length > 0 ? [...sort] : commonOrder(definition);
  if (!order) return all;
  const sources = new Map(all.map((each) => [each.row, each]));
  const rows = all.map(({ row }) => row);
  const sorted = sortRows(rows, { columns: allColumns(columns), sort: order, locale });
  return sorted.flatMap((row) => sources.get(row) ?? []);
}

function alignedRows(table: IssueTable, columns: TableColumn[], at: number): SourceRow[] {
  const places = columns.map(({ fieldId }) =>
    table.columns.findIndex((column) => column.fieldId === fieldId),
  );
  return table.rows.map(({ key, cells }) => ({
    at,
    row: {
      key,
      issue: { key, url: issueUrl(table.link.displayUrl, key) },
      cells: places.map((place) => cells[place] ?? EMPTY),
    },
  }));
}

/** An issue stands once for each Jira, also if two queries of one Jira find it. */
function onceEach(rows: SourceRow[], { sources }: MacroDefinition): SourceRow[] {
  const seen = new Set<string>();
  return rows.filter(({ at, row }) => {
    const issue = `${sources[at]?.linkId ?? ''} ${row.key}`;
    const isNew = !seen.has(issue);
    seen.add(issue);
    return isNew;
  });
}

/**
 * Cuts rows at the author's limit. In an order that all have, the first ones remain; otherwise each source keeps its share.
 * @param rows as {@link mergedRows} lists them
 */
export function limitedRows(
  rows: SourceRow[],
  definition: MacroDefinition,
  sort: readonly TableSort[] = [],
): SourceRow[] {
  const { maxRows } = definition.display;
  if (sort.length > 0 || commonOrder(definition)) return rows.slice(0, maxRows);
  const bySource = definition.sources.map((_source, at) => rows.filter((each) => each.at === at));
  const shares = shareOut(
    bySource.map(({ length }) => length),
    maxRows,
  );
  return bySource.flatMap((own, at) => own.slice(0, shares[at]));
}

/** Two Jiras may have issues of one key: the later ones are told apart by the number of their source. */
export function withDistinctKeys(rows: SourceRow[]): TableRow[] {
  const taken = new Set<string>();
  return rows.map(({ at, row }) => {
    const key = taken.has(row.key) ? `${row.key} ${at + 1}` : row.key;
    taken.add(key);
    return key === row.key ? row : { ...row, key };
  });
}
