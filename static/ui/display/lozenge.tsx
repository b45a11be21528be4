import type { ReactNode } from 'react';
import './lozenge.css';

export type LozengeAppearance = 'neutral' | 'inprogress' | 'success' | 'warning' | 'removed';

export const Lozenge = (props: { appearance: LozengeAppearance; children: ReactNode }) => (
  <span className={`lozenge lozenge--${props.appearance}`}>
    <bdi>{props.children}</bdi>
  </span>
);
