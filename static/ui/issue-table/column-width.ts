import type { Cell, TableRow } from '#contract/issue-table';

const WIDTH_PX: Record<Cell['type'], number> = {
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
const LONG_TEXT_PX = 360;
const LONG_TEXT_CHARACTERS = 24;

/** The width of a column in a table of fixed layout, from the first cell that holds something. */
export function columnWidth(rows: TableRow[], index: number): string {
  const row = rows.find(({ cells }) => (cells[index]?.type ?? 'empty') !== 'empty');
  const cell = row?.cells[index];
  return `${cell ? widthOf(cell) : WIDTH_PX.empty}px`;
}

function widthOf(cell: Cell): number {
  const text = cell.type === 'text' ? cell.text : cell.type === 'issue' ? cell.summary : undefined;
  return text !== undefined && text.length > LONG_TEXT_CHARACTERS
    ? LONG_TEXT_PX
    : WIDTH_PX[cell.type];
}
