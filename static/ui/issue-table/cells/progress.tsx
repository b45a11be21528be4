import './progress.css';

/** A bar with its words: the bar alone says nothing to a screen reader, nor on paper. */
export function Progress({ percent, label }: { percent: number; label: string }) {
  const width = Math.min(100, Math.max(0, percent));
  return (
    <span className="cell-progress" title={label}>
      <svg className="cell-progress__bar" viewBox="0 0 100 4" width="56" height="4" aria-hidden>
        <rect className="cell-progress__rest" width="100" height="4" rx="2" />
        <rect className="cell-progress__done" width={width} height="4" rx="2" />
      </svg>
      <span className="cell-nowrap">{label}</span>
    </span>
  );
}
