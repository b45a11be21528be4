import { isDerivedColumnId } from '#contract/columns';
import type { MacroDefinition } from '#contract/macro-definition';
import type { TableSort } from '#contract/table-sort';
import type { RememberedView } from './remembered-views';

/**
 * The order in which Jira is asked for a table at first: the reader's, or else the author's. Whether Jira was needed for it
 * is known when the rows are there.
 */
export function firstSortOf(
  { columns, display }: MacroDefinition,
  remembered: RememberedView,
): readonly TableSort[] {
  const sort = (remembered.view ?? display.view)?.sort ?? [];
  const isAskable = ({ fieldId }: TableSort) =>
    !isDerivedColumnId(fieldId) && columns.some((column) => column.fieldId === fieldId);
  return sort.every(isAskable) ? sort : [];
}
