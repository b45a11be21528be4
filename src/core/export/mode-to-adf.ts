import type { CountingMode, DisplayMode } from '#contract/display-mode';
import type { Cell, IssueTable, TableRow } from '#contract/issue-table';
import { NEUTRAL_FORMAT } from '../table/text/cell-format';
import { plainText } from '../table/text/cell-text';
import { summarize, type SummaryValue } from '../view/summarize';
import { type AdfNode, paragraph, text } from './adf';
import { PRECISION_WORDS } from './count-sentence';

/** What an export shows of the issues in place of their table. */
interface ExportedIssues {
  table: IssueTable;
  /** Those that the author's filters leave. */
  issues: TableRow[];
  locale: string;
  timeZone: string;
}

/**
 * Renders a count as its number, and a summary or a chart as the table of its numbers.
 * @returns undefined for modes that show each issue, and for a summary of a column that the table lacks: a table is exported
 */
export function modeToAdf(
  mode: DisplayMode | undefined,
  exported: ExportedIssues,
): AdfNode[] | undefined {
  if (mode?.kind === 'count') return [paragraph(strong(countOf(exported)))];
  return mode && 'rows' in mode ? summaryToAdf(mode, exported) : undefined;
}

function countOf({ table: { rows, count }, issues }: ExportedIssues): string {
  if (issues.length < rows.length) return `${issues.length} issues`;
  const { total, precision = 'exact' } = count;
  return `${PRECISION_WORDS[precision]}${total} ${total === 1 ? 'issue' : 'issues'}`;
}

function summaryToAdf(
  mode: CountingMode,
  { table, issues, ...context }: ExportedIssues,
): AdfNode[] | undefined {
  const { columns } = table;
  const summary = summarize({ columns, issues }, mode, context);
  if (!summary || summary.rows.length === 0) return undefined;
  const nameOf = (id = '') => columns.find(({ fieldId }) => fieldId === id)?.name ?? id;
  const acrossName = nameOf(mode.columns);
  const isDivided = summary.columns.length > 0;
  const head = [
    header(nameOf(mode.rows)),
    ...summary.columns.map((value) => header(wordsOf(value, acrossName))),
    header(isDivided ? 'Total' : mode.sum ? nameOf(mode.sum) : 'Issues'),
  ];
  const body = summary.rows.map((value, at) =>
    row([
      header(wordsOf(value, nameOf(mode.rows))),
      ...(summary.cells[at] ?? []).map(number),
      number(summary.rowTotals[at]),
    ]),
  );
  const foot = row([header('Total'), ...summary.columnTotals.map(number), number(summary.total)]);
  return [
    { type: 'table', content: [row(head), ...body, foot] },
    ...(summary.overlaps ? [paragraph(text(OVERLAPS))] : []),
  ];
}

const OVERLAPS = 'An issue with several values counts at each of them, and once in the total.';

function wordsOf({ cell, others }: SummaryValue, column: string): string {
  if (others !== undefined) return `${others} others`;
  return plainText(cell, NEUTRAL_FORMAT) || `No ${column}`;
}

const strong = (words: string): AdfNode[] =>
  text(words).map((node) => ({ ...node, marks: [{ type: 'strong' }] }));

const row = (content: AdfNode[]): AdfNode => ({ type: 'tableRow', content });

const header = (words: string): AdfNode => ({
  type: 'tableHeader',
  attrs: {},
  content: [paragraph(text(words))],
});

const number = (cell: Cell | undefined): AdfNode => ({
  type: 'tableCell',
  attrs: {},
  content: [paragraph(text(cell ? plainText(cell, NEUTRAL_FORMAT) : '–'))],
});
