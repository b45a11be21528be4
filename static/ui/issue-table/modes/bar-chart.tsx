import type { SummaryValue } from '#core/view/summarize';
import { ONE_COLOR, valueColors } from './value-colors';
import { sizeOf, useValueWords, type Counted } from './value-words';

/**
 * A bar for each value, its length the number beside it. With a second column each bar is divided, and says of what it
 * consists to those who do not see it.
 */
export function BarChart({ summary, names }: Counted) {
  const words = useValueWords();
  const { rows, columns, cells, rowTotals } = summary;
  const colors = columns.length > 0 ? valueColors(columns) : barColors(rows);
  const sizes = rows.map((_row, at) =>
    columns.length > 0 ? sum((cells[at] ?? []).map(sizeOf)) : sizeOf(rowTotals[at]),
  );
  const longest = Math.max(...sizes, 1);
  const partsOf = (at: number) => (columns.length > 0 ? (cells[at] ?? []) : [rowTotals[at]]);
  const nameOfPart = (at: number) =>
    columns[at] ? words.value(columns[at], names.columns) : undefined;
  return (
    <>
      <ul className="bars">
        {rows.map((row, at) => (
          <li key={at} className="bars__row">
            <span className="bars__label">
              <bdi>{words.value(row, names.rows)}</bdi>
            </span>
            <span className="bars__track" aria-hidden="true">
              {partsOf(at).map(
                (part, across) =>
                  sizeOf(part) > 0 && (
                    <span
                      key={across}
                      className={`bars__bar ${colors[columns.length > 0 ? across : at] ?? ''}`}
                      title={[nameOfPart(across), words.number(part)].filter(Boolean).join(': ')}
                      style={{ width: `${(100 * sizeOf(part)) / longest}%` }}
                    />
                  ),
              )}
            </span>
            <span className="bars__number">
              {words.number(rowTotals[at])}
              {columns.length > 0 && (
                <span className="visually-hidden">
                  {` (${partsOf(at)
                    .flatMap((part, across) =>
                      sizeOf(part) > 0
                        ? [`${nameOfPart(across) ?? ''}: ${words.number(part)}`]
                        : [],
                    )
                    .join(', ')})`}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {columns.length > 0 && (
        <ul className="legend" aria-label={names.columns}>
          {columns.map((column, at) => (
            <li key={at} className="legend__item">
              <span className={`legend__color ${colors[at] ?? ''}`} aria-hidden="true" />
              <bdi>{words.value(column, names.columns)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Bars that stand side by side need no colors of their own, but those of statuses say something. */
const barColors = (rows: SummaryValue[]): string[] =>
  rows.some(({ cell }) => cell.type === 'status') ? valueColors(rows) : rows.map(() => ONE_COLOR);

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
