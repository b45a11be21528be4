import type { TableColumn } from '#contract/issue-table';
import type { TableView } from '#contract/table-view';
import { allColumns, type ShownColumn } from './table-line';

/** @returns all columns in the order of a view, also those that it hides */
export function orderedColumns(
  columns: TableColumn[],
  { order = [] }: Pick<TableView, 'order'>,
): ShownColumn[] {
  const places = new Map(order.map((fieldId, place) => [fieldId, place]));
  const placeOf = ({ fieldId }: ShownColumn) => places.get(fieldId) ?? order.length;
  return allColumns(columns).sort((a, b) => placeOf(a) - placeOf(b));
}

/** @returns the columns that a view shows, in its order */
export const shownColumns = (columns: TableColumn[], view: TableView): ShownColumn[] =>
  orderedColumns(columns, view)
    .filter(({ fieldId }) => !view.hidden?.includes(fieldId))
    .map((column) => {
      const wraps = view.wrap?.find(({ fieldId }) => fieldId === column.fieldId)?.wraps;
      return wraps === undefined ? column : { ...column, wraps };
    });
