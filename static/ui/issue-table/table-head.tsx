import type { TableSort } from '#contract/table-sort';
import type { ShownColumn } from '#core/view/table-line';
import { useI18n } from '../i18n/i18n-context';
import { columnName } from './column-name';
import { cellClass } from './rows/row';
import type { TableParts } from './table-parts';
import './table-head.css';

/** How the heads of the columns sort. */
export interface HeadSort {
  /** By which columns the issues stand in order, the first of which decides. */
  sort: readonly TableSort[];
  canSortBy: (column: ShownColumn) => boolean;
  onSort: (sort: TableSort[]) => void;
}

/** The names of the columns; where issues can be ordered by one, a button that does. */
export function TableHead(props: {
  columns: ShownColumn[];
  isLong: boolean;
  head: HeadSort;
  /** What the tools add to a head. */
  end: TableParts['headEnd'] | undefined;
}) {
  const { columns, isLong, head, end } = props;
  const { t } = useI18n();
  return (
    <thead>
      <tr aria-rowindex={isLong ? 1 : undefined}>
        {columns.map((column) => {
          const name = columnName(column, t);
          const place = head.sort.findIndex(({ fieldId }) => fieldId === column.fieldId);
          const direction = head.sort[place]?.direction;
          return (
            <th
              key={column.fieldId}
              scope="col"
              className={cellClass(column)}
              // One head at most has it: where several columns decide, the numbers and the footer tell the others.
              aria-sort={place === 0 ? direction : undefined}
              data-sort={direction}
              // Not also by what stands at its edge.
              aria-label={end && name}
            >
              {head.canSortBy(column) ? (
                <SortButton
                  fieldId={column.fieldId}
                  name={name}
                  place={head.sort.length > 1 && place !== -1 ? place + 1 : undefined}
                  head={head}
                />
              ) : (
                <bdi>{name}</bdi>
              )}
              {end?.(column)}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function SortButton(props: {
  fieldId: string;
  name: string;
  /** From 1, where several columns decide. */
  place: number | undefined;
  head: HeadSort;
}) {
  const { fieldId, name, place, head } = props;
  const { t } = useI18n();
  return (
    <button
      type="button"
      className="sort-button"
      dir="auto"
      title={t('table.sortHint')}
      data-place={place}
      onClick={({ shiftKey }) => {
        head.onSort(nextSort(head.sort, fieldId, shiftKey));
      }}
    >
      {name}
    </button>
  );
}

/**
 * Up, down, and back to the author's order.
 * @param isAdded other columns go on deciding before this one
 */
function nextSort(sort: readonly TableSort[], fieldId: string, isAdded: boolean): TableSort[] {
  const last = sort.find((each) => each.fieldId === fieldId)?.direction;
  const next: TableSort = { fieldId, direction: last ? 'descending' : 'ascending' };
  const isOver = last === 'descending';
  if (!isAdded) return isOver ? [] : [next];
  if (isOver) return sort.filter((each) => each.fieldId !== fieldId);
  return last ? sort.map((each) => (each.fieldId === fieldId ? next : each)) : [...sort, next];
}
