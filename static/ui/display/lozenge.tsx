import type { ReactNode } from 'react';
import './lozenge.css';

/** The meaning that the color of a lozenge carries. */
export type LozengeAppearance = 'neutral' | 'inprogress' | 'success' | 'warning' | 'removed';

/** A short status word on a colored background. */
export const Lozenge = (props: { appearance: LozengeAppearance; children: ReactNode }) => (
  <bdi className={`lozenge lozenge--${props.appearance}`}>{props.children}</bdi>
);
