import { plainText } from '#core/table/text/cell-text';
import type { ShownColumn, Total } from '#core/view/table-line';
import { useI18n } from '#ui/i18n/i18n-context';
import { useDrawing } from '../../cells/drawing';
import { columnName } from '../../column-name';
import { cellClass } from '../../rows/row';
import './summary-cells.css';

/** A heading needs the width of about this many columns. */
const HEADING_COLUMNS = 2;

/** How many columns the heading of a summary spans: those before the first one with a total below it. */
export function summarySpan(columns: ShownColumn[], totals: Total[]): number {
  const first = columns.findIndex(
    ({ fieldId }, at) => at >= HEADING_COLUMNS && totals.some((total) => total.fieldId === fieldId),
  );
  return first === -1 ? columns.length : first;
}

/** The totals below their columns. */
export function SummaryCells({ columns, totals }: { columns: ShownColumn[]; totals: Total[] }) {
  return (
    <>
      {columns.map((column) => (
        <td key={column.fieldId} className={cellClass(column)}>
          {totals
            .filter(({ fieldId }) => fieldId === column.fieldId)
            .map((total) => (
              <TotalValue key={total.function} total={total} />
            ))}
        </td>
      ))}
    </>
  );
}

/** The totals of columns that the heading covers, or that are hidden, with the names of the columns. */
export function InlineTotals(props: {
  columns: ShownColumn[];
  /** Also those that are hidden. */
  all: ShownColumn[];
  span: number;
  totals: Total[];
}) {
  const { columns, all, span, totals } = props;
  const { t } = useI18n();
  const below = new Set(columns.slice(span).map(({ fieldId }) => fieldId));
  return (
    <>
      {totals
        .filter(({ fieldId }) => !below.has(fieldId))
        .map((total) => {
          const column = all.find(({ fieldId }) => fieldId === total.fieldId);
          return (
            <span key={`${total.fieldId} ${total.function}`} className="total-inline">
              <bdi>{column ? columnName(column, t) : total.fieldId}</bdi>
              <TotalValue total={total} />
            </span>
          );
        })}
    </>
  );
}

function TotalValue({ total }: { total: Total }) {
  const { t } = useI18n();
  const { words } = useDrawing();
  return (
    <div className="total">
      <span className="total__function">{t(`tools.totals.function.${total.function}`)}</span>{' '}
      <span className="total__value">{total.value ? plainText(total.value, words) : '–'}</span>
    </div>
  );
}
