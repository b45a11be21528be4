import type { Cell } from '../../contract/issue-table';
import type { CellReader } from './cell-reader';
import { EMPTY, property } from './cell-reader';

export const readNumber: CellReader = (value) => numberCell(value);

/** `-1` says that there is no estimate to compare with. */
export const readWorkRatio: CellReader = (value) => {
  if (typeof value !== 'number') return undefined;
  return value < 0 ? EMPTY : { type: 'text', text: `${value}%` };
};

/** `percent` is missing when nothing was planned. */
export const readProgress: CellReader = (value) => {
  const percent = property(value, 'percent');
  if (typeof percent === 'number') return { type: 'text', text: `${percent}%` };
  return property(value, 'total') === 0 ? EMPTY : undefined;
};

export const readVotes: CellReader = (value) => numberCell(property(value, 'votes'));
export const readWatches: CellReader = (value) => numberCell(property(value, 'watchCount'));
/** `comment` and `worklog` are pages; their `total` is what fits in a cell. */
export const readTotal: CellReader = (value) => numberCell(property(value, 'total'));

function numberCell(value: unknown): Cell | undefined {
  return typeof value === 'number' && Number.isFinite(value)
    ? { type: 'number', value }
    : undefined;
}
