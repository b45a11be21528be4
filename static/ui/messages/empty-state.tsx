import type { ReactNode } from 'react';
import { Glyph } from '../icons/glyph';
import './empty-state.css';

/** Says that there is nothing to show yet, and what to do about it. */
export function EmptyState(props: { title: string; children?: ReactNode }) {
  return (
    <section className="empty-state">
      <span className="empty-state__icon">
        <Glyph name="table" />
      </span>
      <h2 className="empty-state__title">{props.title}</h2>
      {props.children}
    </section>
  );
}
