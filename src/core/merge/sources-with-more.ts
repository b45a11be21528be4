import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { byColumnIds } from './source-table';
import { limitedRows, mergedRows } from './merged-rows';
import { commonOrder } from './common-order';
import { shareOut } from './share-out';
import type { MergeOptions } from './merge-tables';

/**
 * Finds the sources of which rows that are not loaded yet can stand in the merged table, which the author's limit cuts.
 * @param tables what is loaded of each source; undefined if it has not answered
 * @returns their places
 */
export function sourcesWithMore(
  definition: MacroDefinition,
  tables: Loaded,
  { sort = [], locale }: MergeOptions,
): number[] {
  const open = tables.flatMap((table, at) => (table?.next ? [at] : []));
  if (open.length === 0) return open;
  if (sort.length === 0 && !commonOrder(definition)) {
    const shares = sharesOf(definition, tables);
    return open.filter((at) => (tables[at]?.rows.length ?? 0) < (shares[at] ?? 0));
  }
  const rows = rowsInOrder(definition, tables, { sort, locale });
  if (rows.length < definition.display.maxRows) return open;
  // What follows in a Jira stands behind its last row.
  return open.filter((at) => {
    const last = tables[at]?.rows.at(-1)?.key;
    return rows.some((each) => each.at === at && each.row.key === last);
  });
}

type Loaded = readonly (IssueTable | undefined)[];

function sharesOf({ display }: MacroDefinition, tables: Loaded): number[] {
  const wanted = tables.map((each) => (each?.next ? Infinity : (each?.rows.length ?? 0)));
  return shareOut(wanted, display.maxRows);
}

function rowsInOrder(definition: MacroDefinition, tables: Loaded, { sort, locale }: MergeOptions) {
  const named = tables.map((each, index) => {
    const source = definition.sources[index];
    return each && source && byColumnIds(each, source);
  });
  const columns = definition.columns.map(({ fieldId }) => ({ fieldId, name: fieldId }));
  const rows = mergedRows(definition, named, { columns, sort, locale });
  return limitedRows(rows, definition, sort);
}
