import './skeleton.css';

/** Gray bars where content will appear, as in `index.html`. */
export function Skeleton({ label, bars = 5 }: { label: string; bars?: number }) {
  return (
    <div className="skeleton" role="status" aria-label={label} aria-busy="true">
      {Array.from({ length: bars }, (_, index) => (
        <div key={index} className="skeleton__bar" />
      ))}
    </div>
  );
}
