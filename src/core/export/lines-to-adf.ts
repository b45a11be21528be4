import type { Cell, TableRow } from '#contract/issue-table';
import type { TableView } from '#contract/table-view';
import { NEUTRAL_FORMAT } from '../table/text/cell-format';
import { plainText } from '../table/text/cell-text';
import type { AppliedView } from '../view/apply-view';
import type { RowMarks } from '../view/row-marks';
import { isGroup, type GroupLine, type ShownColumn, type Total } from '../view/table-line';
import { type AdfNode, paragraph, text } from './adf';
import { cellToAdf } from './cell-to-adf';
import { CELL_BACKGROUNDS } from './mark-colors';

/** What the rows of an exported table are made from. */
interface Shown {
  view: TableView;
  /** Also the columns that are hidden. */
  all: ShownColumn[];
  marks: (row: TableRow) => RowMarks | undefined;
}

const EMPTY: Cell = { type: 'empty' };
const HEADING_BACKGROUND = '#f4f5f7';

/** Renders the lines of a view as rows of an ADF table: the head, issues below the headings of their groups, the totals. */
export function linesToAdf({ columns, lines, totals }: AppliedView, shown: Shown): AdfNode[] {
  const { view, all } = shown;
  let number = 0;
  const numbered = (count: () => string): AdfNode[] =>
    view.numbers ? [cell('tableCell', [paragraph(text(count()))])] : [];
  const width = columns.length + (view.numbers ? 1 : 0);
  const head = [
    ...(view.numbers ? [cell('tableHeader', [paragraph([])])] : []),
    ...columns.map((column) =>
      cell('tableHeader', [paragraph(text(column.name))], widthOf(column, view)),
    ),
  ];
  return [
    row(head),
    ...lines.map((line) => {
      if (isGroup(line)) return summaryRow(groupWords(line, all), line.totals, { width, all });
      number += 1;
      const place = number;
      return row([...numbered(() => String(place)), ...issueCells(line, columns, shown)]);
    }),
    ...(totals.length > 0 ? [summaryRow('Total', totals, { width, all })] : []),
  ];
}

function issueCells(issue: TableRow, columns: ShownColumn[], { view, marks }: Shown): AdfNode[] {
  const found = marks(issue);
  return columns.map((column) => {
    const value = issue.cells[column.at] ?? EMPTY;
    const blocks = value.type === 'rich' ? cellToAdf(value) : [paragraph(cellToAdf(value))];
    const rule = found?.cells.get(column.fieldId) ?? found?.row;
    const background = rule && { background: CELL_BACKGROUNDS[rule.color] };
    return cell('tableCell', blocks, { ...widthOf(column, view), ...background });
  });
}

const widthOf = ({ fieldId }: ShownColumn, { widths = [] }: TableView) => {
  const width = widths.find((each) => each.fieldId === fieldId);
  return width && { colwidth: [width.px] };
};

/** A line across the whole table: what it is about, and its totals. */
function summaryRow(
  words: string,
  totals: Total[],
  { width, all }: { width: number; all: ShownColumn[] },
): AdfNode {
  const values = totals.map((total) => totalWords(total, all));
  const content = [words, ...values].join(' · ');
  const strong = text(content).map((node) => ({ ...node, marks: [{ type: 'strong' }] }));
  return row([
    cell('tableHeader', [paragraph(strong)], { colspan: width, background: HEADING_BACKGROUND }),
  ]);
}

/** `Status: Done (12)`; an inner group names the groups around it no more than its indentation does. */
function groupWords({ fieldId, cell: value, depth, count }: GroupLine, all: ShownColumn[]): string {
  const words = plainText(value, NEUTRAL_FORMAT);
  const column = nameOf(fieldId, all);
  const indentation = '\u00a0'.repeat(depth * 4);
  return `${indentation}${words === '' ? `No ${column}` : `${column}: ${words}`} (${count})`;
}

function totalWords({ fieldId, function: what, value }: Total, all: ShownColumn[]): string {
  const words = value ? plainText(value, NEUTRAL_FORMAT) : '–';
  return `${nameOf(fieldId, all)}, ${FUNCTION_NAMES[what]}: ${words}`;
}

const FUNCTION_NAMES: Record<Total['function'], string> = {
  sum: 'sum',
  average: 'average',
  median: 'median',
  min: 'minimum',
  max: 'maximum',
  count: 'count',
  distinct: 'distinct',
};

const nameOf = (fieldId: string, all: ShownColumn[]): string =>
  all.find((column) => column.fieldId === fieldId)?.name ?? fieldId;

const row = (content: AdfNode[]): AdfNode => ({ type: 'tableRow', content });

const cell = (
  type: 'tableHeader' | 'tableCell',
  content: AdfNode[],
  attrs: Record<string, unknown> = {},
): AdfNode => ({ type, attrs, content });
