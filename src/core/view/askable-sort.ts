import { isDerivedColumnId, SITE_COLUMN_ID } from '#contract/columns';
import type { MacroDefinition } from '#contract/macro-definition';
import { SORT_COLUMNS_MAX, type TableSort } from '#contract/table-sort';

/**
 * What Jira can be asked for of an order. Whether Jira is needed for it is known when the rows are there.
 * @returns no columns if Jira cannot know one of them, because an order by the others would be another one
 */
export function askableSort(
  sort: readonly TableSort[] = [],
  { columns }: Pick<MacroDefinition, 'columns'>,
): TableSort[] {
  const isAskable = ({ fieldId }: TableSort) =>
    // All issues of one Jira have one site.
    (fieldId === SITE_COLUMN_ID || !isDerivedColumnId(fieldId)) &&
    columns.some((column) => column.fieldId === fieldId);
  return sort.every(isAskable) ? sort.slice(0, SORT_COLUMNS_MAX) : [];
}
