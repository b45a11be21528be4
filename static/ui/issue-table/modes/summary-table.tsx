import { useI18n } from '../../i18n/i18n-context';
import { useValueWords, type Counted } from './value-words';

/** The numbers of a summary or a chart as a table, with totals. */
export function SummaryTable({ summary, names, caption }: Counted) {
  const { t } = useI18n();
  const words = useValueWords();
  const { rows, columns, cells, rowTotals, columnTotals, total } = summary;
  return (
    <div className="summary" role="region" aria-label={caption} tabIndex={0}>
      <table className="summary__table">
        <thead>
          <tr>
            <th scope="col">{names.rows}</th>
            {columns.map((value, at) => (
              <th key={at} scope="col" className="summary__number">
                <bdi>{words.value(value, names.columns)}</bdi>
              </th>
            ))}
            <th scope="col" className="summary__number">
              {columns.length > 0
                ? t('tools.mode.total')
                : (names.sum ?? t('tools.mode.issuesCounted'))}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((value, at) => (
            <tr key={at}>
              <th scope="row">
                <bdi>{words.value(value, names.rows)}</bdi>
              </th>
              {(cells[at] ?? []).map((cell, across) => (
                <td key={across}>{words.number(cell)}</td>
              ))}
              <td>{words.number(rowTotals[at])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('tools.mode.total')}</th>
            {columnTotals.map((cell, at) => (
              <td key={at}>{words.number(cell)}</td>
            ))}
            <td>{words.number(total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
