import type { Cell, TableRow } from '#contract/issue-table';
import type { TableView } from '#contract/table-view';
import type { ShownColumn } from '#core/view/table-line';

/** How wide a column is in a table of fixed layout, in pixels. */
export interface ColumnWidth {
  /** In a table that has room. */
  wide: number;
  /** In one that is as narrow as Confluence's default page, where icons stand without their names. */
  narrow: number;
  /** Takes what the other columns leave; `wide` and `narrow` are the least then. */
  flexes: boolean;
}

type Widths = TableView['widths'];

const WIDE_PX: Record<Cell['type'], number> = {
  empty: 140,
  text: 200,
  rich: 360,
  issue: 120,
  issues: 160,
  issuetype: 130,
  status: 150,
  priority: 120,
  user: 180,
  users: 180,
  date: 130,
  datetime: 180,
  interval: 200,
  number: 110,
  percent: 150,
  boolean: 90,
  duration: 110,
  tracking: 280,
  elapsed: 130,
  days: 110,
  tags: 180,
  versions: 180,
  sprints: 180,
  sla: 140,
  development: 200,
  url: 220,
};

/** Of the default columns, which fit into 760 pixels this way. */
const NARROW_PX: Partial<Record<Cell['type'], number>> = {
  text: 160,
  issue: 100,
  issuetype: 54,
  status: 122,
  priority: 74,
  user: 136,
  users: 136,
  date: 104,
  datetime: 86,
};

const LONG_TEXT_PX = { wide: 360, narrow: 160 };
const LONG_TEXT_CHARACTERS = 24;
/** Rows that are looked at for one: about those that stand in sight first. */
const LONG_TEXT_ROWS = 30;

/**
 * The widths of the columns, each from the first cell that holds something, or a long text among the first ones.
 * @param widths what a person set
 * @param pinned so many columns at the beginning stay in sight, which only works where they are of known width
 */
export const columnWidths = (
  rows: TableRow[],
  columns: ShownColumn[],
  widths: Widths = [],
  pinned = 0,
): ColumnWidth[] =>
  columns.map(({ fieldId, at }, index) => {
    const px = widths.find((each) => each.fieldId === fieldId)?.px;
    if (px !== undefined) return { wide: px, narrow: px, flexes: false };
    const width = widthOf(rows, at);
    return index < pinned ? { ...width, flexes: false } : width;
  });

function widthOf(rows: TableRow[], at: number): ColumnWidth {
  const row = rows.find(({ cells }) => (cells[at]?.type ?? 'empty') !== 'empty');
  const cell = row?.cells[at] ?? { type: 'empty' };
  if (rows.slice(0, LONG_TEXT_ROWS).some(({ cells }) => isLongText(cells[at] ?? cell))) {
    return { ...LONG_TEXT_PX, flexes: true };
  }
  const wide = WIDE_PX[cell.type];
  return { wide, narrow: NARROW_PX[cell.type] ?? wide, flexes: false };
}

function isLongText(cell: Cell): boolean {
  if (cell.type === 'rich') return true;
  const text = cell.type === 'text' ? cell.text : cell.type === 'issue' ? cell.summary : undefined;
  return text !== undefined && text.length > LONG_TEXT_CHARACTERS;
}
