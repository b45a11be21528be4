import type { RowPlace } from './use-row-events';
import type { TableRows } from './table-rows';

/** What the keys of a row do besides moving the focus. */
export interface RowActs {
  open: (place: RowPlace) => void;
  openMenu: (place: RowPlace) => void;
  toggle: (place: RowPlace) => void;
  /** The selection grows to a row from the one that the key was pressed on. */
  extend: (to: RowPlace['issue'], from: RowPlace['issue']) => void;
  all: () => void;
  escape: () => void;
}

/**
 * The keys of rows: up and down move between rows, left and right between the cells of one, Enter opens, Space selects.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/
 */
export function onRowKey(rows: TableRows, place: RowPlace, event: KeyboardEvent, acts: RowActs) {
  const act = actOf(rows, place, event, acts);
  if (!act) return;
  event.preventDefault();
  act();
}

function actOf(
  rows: TableRows,
  place: RowPlace,
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  acts: RowActs,
): (() => void) | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key === 'a' ? acts.all : undefined;
  if (key === 'F10' && !shiftKey) return undefined;
  const move = (step: 1 | -1) => () => {
    const to = moveToRow(rows, place, step);
    if (to && shiftKey) acts.extend(to, place.issue);
  };
  const keys: Partial<Record<string, () => void>> = {
    ArrowDown: move(1),
    ArrowUp: move(-1),
    ArrowRight: () => moveToCell(place, 1),
    ArrowLeft: () => moveToCell(place, -1),
    Enter: () => acts.open(place),
    ' ': () => acts.toggle(place),
    ContextMenu: () => acts.openMenu(place),
    F10: () => acts.openMenu(place),
    Escape: acts.escape,
  };
  return keys[key];
}

/** @returns the issue of the row that has the focus now */
function moveToRow(rows: TableRows, { row, cell }: RowPlace, step: 1 | -1) {
  const all = rows.all();
  const target = all[all.findIndex((each) => each.row === row) + step];
  if (!target) return undefined;
  const beside = cell && target.row.cells[cell.cellIndex];
  if (beside) focusCell(beside);
  else target.row.focus();
  return target.issue;
}

function moveToCell({ row, cell }: RowPlace, step: 1 | -1) {
  const isMirrored = getComputedStyle(row).direction === 'rtl';
  const at = (cell?.cellIndex ?? -1) + (isMirrored ? -step : step);
  if (at < 0) row.focus();
  else focusCell(row.cells[at]);
}

function focusCell(cell: HTMLTableCellElement | undefined) {
  if (!cell) return;
  cell.tabIndex = -1;
  cell.focus();
}
