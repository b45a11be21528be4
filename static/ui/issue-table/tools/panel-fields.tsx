import { useEffect, useRef, type ReactNode } from 'react';
import './panel-fields.css';

/** Fields side by side below the bar. Opening it moves the focus to the first of them, as the person opened it to change one. */
export function PanelFields(props: { label: string; children: ReactNode }) {
  const { label, children } = props;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.querySelector('select')?.focus(), []);
  return (
    <div ref={root} className="panel-fields" role="group" aria-label={label}>
      {children}
    </div>
  );
}
