import { isDerivedColumnId } from '#contract/columns';
import type { MacroDefinition } from '#contract/macro-definition';
import type { TableSort } from '#contract/table-sort';

/** The order in which Jira is asked for a table at first; whether that was needed is known when its rows are there. */
export function firstSortOf({ columns, display }: MacroDefinition): readonly TableSort[] {
  const sort = display.view?.sort ?? [];
  const isAskable = ({ fieldId }: TableSort) =>
    !isDerivedColumnId(fieldId) && columns.some((column) => column.fieldId === fieldId);
  return sort.every(isAskable) ? sort : [];
}
