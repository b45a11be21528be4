import { useEffect, useRef, type ReactNode } from 'react';
import './panel-fields.css';

/** Fields side by side below the bar. Opening it moves the focus to the first of them, and Escape closes it. */
export function PanelFields(props: { label: string; onClose: () => void; children: ReactNode }) {
  const { label, onClose, children } = props;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.querySelector('select')?.focus(), []);
  return (
    <div
      ref={root}
      className="panel-fields"
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {children}
    </div>
  );
}
