import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { byColumnIds } from './source-table';
import { limitedRows, mergedRows } from './merged-rows';
import { commonOrder } from './common-order';
import { shareOut } from './share-out';
import type { MergeOptions } from './merge-tables';

/**
 * Whether rows of a source that are not loaded yet can stand in the merged table, which the author's limit cuts.
 * @param tables what is loaded of each source; undefined if it has not answered
 */
export function needsMore(
  definition: MacroDefinition,
  tables: Loaded,
  at: number,
  { sort = [], locale }: MergeOptions,
): boolean {
  const table = tables[at];
  if (!table?.next) return false;
  if (sort.length === 0 && !commonOrder(definition)) {
    return table.rows.length < shareOf(definition, tables, at);
  }
  const rows = rowsInOrder(definition, tables, { sort, locale });
  const last = table.rows.at(-1)?.key;
  // What follows in that Jira stands behind its last row.
  return (
    rows.length < definition.display.maxRows ||
    rows.some((each) => each.at === at && each.row.key === last)
  );
}

type Loaded = readonly (IssueTable | undefined)[];

function shareOf({ display }: MacroDefinition, tables: Loaded, at: number): number {
  const wanted = tables.map((each) => (each?.next ? Infinity : (each?.rows.length ?? 0)));
  return shareOut(wanted, display.maxRows)[at] ?? 0;
}

function rowsInOrder(definition: MacroDefinition, tables: Loaded, { sort, locale }: MergeOptions) {
  const named = tables.map((each, index) => {
    const source = definition.sources[index];
    return each && source && byColumnIds(each, source);
  });
  const columns = named.find((each) => each !== undefined)?.columns ?? [];
  const rows = mergedRows(definition, named, { columns, sort, locale });
  return limitedRows(rows, definition, sort);
}
