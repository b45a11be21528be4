import type { Cell } from '#contract/issue-table';
import { numberProperty, property } from '../../untrusted/property';
import { type CellReader, EMPTY } from './cell-reader';

export const readNumber: CellReader = (value) => numberCell(value);

/** `-1` says that there is no estimate to compare with. */
export const readWorkRatio: CellReader = (value) => {
  if (typeof value !== 'number') return undefined;
  return value < 0 ? EMPTY : percentCell(value);
};

/** `percent` is missing when nothing was planned. */
export const readProgress: CellReader = (value) => {
  const percent = numberProperty(value, 'percent');
  if (percent !== undefined) return percentCell(percent);
  return property(value, 'total') === 0 ? EMPTY : undefined;
};

/** Product discovery keeps a check box as 0 or 1. */
export const readBoolean: CellReader = (value) => {
  if (typeof value === 'boolean') return { type: 'boolean', value };
  return value === 0 || value === 1 ? { type: 'boolean', value: value === 1 } : undefined;
};

export const readVotes: CellReader = (value) =>
  numberCell(property(value, 'votes')) ?? numberCell(value);
export const readWatches: CellReader = (value) => numberCell(property(value, 'watchCount'));
/** `comment` and `worklog` are pages; their `total` is what fits in a cell. */
export const readTotal: CellReader = (value) => numberCell(property(value, 'total'));
export const readRating: CellReader = (value) => numberCell(property(value, 'rating'));

function numberCell(value: unknown): Cell | undefined {
  return typeof value === 'number' && Number.isFinite(value)
    ? { type: 'number', value }
    : undefined;
}

function percentCell(value: number): Cell | undefined {
  return Number.isFinite(value) ? { type: 'percent', value } : undefined;
}
