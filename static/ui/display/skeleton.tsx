import './skeleton.css';

/** Grey bars in the place of what is to come; the same as the one in each `index.html`. */
export function Skeleton({ label, bars = 5 }: { label: string; bars?: number }) {
  return (
    <div className="skeleton" role="status" aria-label={label} aria-busy="true">
      {Array.from({ length: bars }, (_, index) => (
        <div key={index} className="skeleton__bar" />
      ))}
    </div>
  );
}
