import { arc, pie } from 'd3-shape';
import { valueColors } from './value-colors';
import { sizeOf, useValueWords, type Counted } from './value-words';

const RADIUS = 100;
const slices = pie<number>().sort(null);
const path = arc<{ startAngle: number; endAngle: number }>()
  .innerRadius(RADIUS * 0.6)
  .outerRadius(RADIUS);

/** The shares of values in a whole. The list beside it says the same in words and numbers. */
export function DoughnutChart({ summary, names }: Counted) {
  const words = useValueWords();
  const { rows, rowTotals, total } = summary;
  const colors = valueColors(rows);
  const sizes = rowTotals.map(sizeOf);
  const whole = sizes.reduce((sum, each) => sum + each, 0);
  return (
    <div className="doughnut">
      <svg className="doughnut__ring" viewBox="-101 -101 202 202" aria-hidden="true">
        {slices(sizes).map((slice, at) => (
          <path key={at} className={colors[at] ?? ''} d={path(slice) ?? ''} />
        ))}
        <text className="doughnut__total" textAnchor="middle" dominantBaseline="central">
          {words.number(total)}
        </text>
      </svg>
      <ul className="legend legend--column" aria-label={names.rows}>
        {rows.map((row, at) => (
          <li key={at} className="legend__item">
            <span className={`legend__color ${colors[at] ?? ''}`} aria-hidden="true" />
            <bdi>{words.value(row, names.rows)}</bdi>
            <strong>{words.number(rowTotals[at])}</strong>
            <span className="legend__share">{words.share(sizes[at] ?? 0, whole)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
