import type { TableSort } from '#contract/table-sort';
import type { ShownColumn } from '#core/view/table-line';
import { useI18n } from '../i18n/i18n-context';
import { columnName } from './column-name';
import { cellClass } from './row';
import type { TableParts } from './table-parts';
import './table-head.css';

type OnSort = (sort: TableSort | undefined) => void;

/** The names of the columns; where Jira can order by one, a button that does. */
export function TableHead(props: {
  columns: ShownColumn[];
  /** The reader's order, where Jira answered in it. */
  sort: TableSort | undefined;
  isLong: boolean;
  onSort: OnSort | undefined;
  /** What the tools add to a head. */
  end: TableParts['headEnd'] | undefined;
}) {
  const { columns, sort, isLong, onSort, end } = props;
  const { t } = useI18n();
  return (
    <thead>
      <tr aria-rowindex={isLong ? 1 : undefined}>
        {columns.map((column) => {
          const name = columnName(column, t);
          const direction = sort?.fieldId === column.fieldId ? sort.direction : undefined;
          return (
            <th
              key={column.fieldId}
              scope="col"
              className={cellClass(column)}
              aria-sort={direction}
            >
              {onSort && column.sortable ? (
                <SortButton
                  fieldId={column.fieldId}
                  name={name}
                  direction={direction}
                  onSort={onSort}
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
  direction: TableSort['direction'] | undefined;
  onSort: OnSort;
}) {
  const { fieldId, name, direction, onSort } = props;
  return (
    <button
      type="button"
      className="sort-button"
      dir="auto"
      onClick={() => {
        onSort(nextSort(fieldId, direction));
      }}
    >
      {name}
    </button>
  );
}

/** Up, down, and back to the author's order. */
function nextSort(
  fieldId: string,
  direction: TableSort['direction'] | undefined,
): TableSort | undefined {
  if (direction === 'descending') return undefined;
  return { fieldId, direction: direction ? 'descending' : 'ascending' };
}
