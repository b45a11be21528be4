import { COLUMN_WIDTH_PX, type TableView } from '#contract/table-view';

type Widths = NonNullable<TableView['widths']>;

/** @returns a width that a column can have */
export const possibleWidth = (px: number): number =>
  Math.round(Math.min(COLUMN_WIDTH_PX.max, Math.max(COLUMN_WIDTH_PX.min, px)));

/** @returns the widths with another one for a column; undefined leaves it to the browser */
export function withWidth(
  widths: Widths | undefined,
  fieldId: string,
  px: number | undefined,
): Widths {
  const others = (widths ?? []).filter((each) => each.fieldId !== fieldId);
  return px === undefined ? others : [...others, { fieldId, px: possibleWidth(px) }];
}

/**
 * The widths that the columns of a table have on the screen. Once one of them is set, the browser distributes the room no
 * longer: with these the others stay as they are.
 * @param fieldIds of the columns, from the first one
 * @param flexes whether a column takes what the others leave, and should go on doing so
 */
export const shownWidths = (
  head: HTMLTableRowElement,
  fieldIds: string[],
  flexes: (index: number) => boolean,
): Widths =>
  fieldIds.flatMap((fieldId, index) => {
    const cell = head.cells[index];
    if (!cell || flexes(index)) return [];
    return { fieldId, px: possibleWidth(cell.getBoundingClientRect().width) };
  });
