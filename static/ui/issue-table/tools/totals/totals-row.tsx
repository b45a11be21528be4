import type { AppliedView } from '#core/view/apply-view';
import type { ShownColumn } from '#core/view/table-line';
import { useI18n } from '#ui/i18n/i18n-context';
import { InlineTotals, SummaryCells, summarySpan } from './summary-cells';
import './totals-row.css';

/** The totals of all issues that remain, below them. */
export function TotalsRow(props: {
  applied: AppliedView;
  /** Also those that are hidden. */
  all: ShownColumn[];
  /** The place of the row in a long table. */
  index: number | undefined;
}) {
  const { applied, all, index } = props;
  const { columns, totals, matching } = applied;
  const { t, format } = useI18n();
  const span = summarySpan(columns, totals);
  return (
    <tfoot className="totals-row">
      <tr aria-rowindex={index === undefined ? undefined : index + 2}>
        <th scope="row" colSpan={span}>
          <div className="totals-row__label">
            {t('tools.totals.all')}
            <span className="totals-row__count">
              {t.plural('tools.group.count', matching, { count: format.number(matching) })}
            </span>
            <InlineTotals columns={columns} all={all} span={span} totals={totals} />
          </div>
        </th>
        <SummaryCells columns={columns.slice(span)} totals={totals} />
      </tr>
    </tfoot>
  );
}
