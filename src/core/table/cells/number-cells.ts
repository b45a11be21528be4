import type { Cell } from '#contract/issue-table';
import { numberProperty, property } from '../../untrusted/property';
import { type CellReader, EMPTY } from './cell-reader';

/** Reads a number. */
export const readNumber: CellReader = (value) => numberCell(value);

/** Reads `workratio`, which is `-1` if there is no estimate to compare with. */
export const readWorkRatio: CellReader = (value) => {
  if (typeof value !== 'number') return undefined;
  return value < 0 ? EMPTY : percentCell(value);
};

/** Reads `progress`, whose `percent` is missing if nothing was planned. */
export const readProgress: CellReader = (value) => {
  const percent = numberProperty(value, 'percent');
  if (percent !== undefined) return percentCell(percent);
  return property(value, 'total') === 0 ? EMPTY : undefined;
};

/** Reads a checkbox, which Jira Product Discovery stores as 0 or 1. */
export const readBoolean: CellReader = (value) => {
  if (typeof value === 'boolean') return { type: 'boolean', value };
  return value === 0 || value === 1 ? { type: 'boolean', value: value === 1 } : undefined;
};

/** Reads `votes`. */
export const readVotes: CellReader = (value) =>
  numberCell(property(value, 'votes')) ?? numberCell(value);
/** Reads `watches`. */
export const readWatches: CellReader = (value) => numberCell(property(value, 'watchCount'));
/** Reads `comment` and `worklog`, which are pages: a cell shows their `total`. */
export const readTotal: CellReader = (value) => numberCell(property(value, 'total'));
/** Reads the satisfaction of Jira Service Management. */
export const readRating: CellReader = (value) => numberCell(property(value, 'rating'));

function numberCell(value: unknown): Cell | undefined {
  return typeof value === 'number' && Number.isFinite(value)
    ? { type: 'number', value }
    : undefined;
}

function percentCell(value: number): Cell | undefined {
  return Number.isFinite(value) ? { type: 'percent', value } : undefined;
}
