/** A cell and how many places of the table it covers. */
export interface SpanningCell<Cell> {
  cell: Cell;
  columns: number;
  rows: number;
}

/** More places than a text may have nodes would not be shown. */
const PLACES_MAX = 400;

/**
 * Rows with a cell for each place: a cell that covers several places is followed by empty ones, to the right and
 * below. Otherwise what stands behind a merged cell would move under another heading.
 */
export function tableGrid<Cell>(rows: SpanningCell<Cell>[][], empty: Cell): Cell[][] {
  /** By column, how many further rows a cell from above covers. */
  const covered: number[] = [];
  let places = PLACES_MAX;
  const fill = (cells: SpanningCell<Cell>[]): Cell[] => {
    const row: Cell[] = [];
    const put = (cell: Cell, below: number) => {
      covered[row.length] = below;
      places -= 1;
      row.push(cell);
    };
    const skipCovered = () => {
      for (let below = covered[row.length] ?? 0; below > 0 && places > 0;) {
        put(empty, below - 1);
        below = covered[row.length] ?? 0;
      }
    };
    for (const { cell, columns, rows: height } of cells) {
      skipCovered();
      for (let column = 0; column < columns && places > 0; column += 1) {
        put(column === 0 ? cell : empty, height - 1);
      }
    }
    skipCovered();
    return row;
  };
  return rows.map(fill);
}
