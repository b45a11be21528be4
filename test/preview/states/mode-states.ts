import type { DisplayMode } from '#contract/display-mode';
import type { IssueTable, TableRow } from '#contract/issue-table';
import type { TableView } from '#contract/table-view';
import { aDefinition, aTable, ok } from '#support/ui/samples';
import type { State } from '../state';

const TITLE = 'Open issues of the next release';

const shown = (
  mode: DisplayMode,
  table: IssueTable = aTable(40, { count: { shown: 40, total: 613, limitedBy: 'author' } }),
  view?: TableView,
): State => ({
  resource: 'macro',
  extension: {
    config: aDefinition({ display: { maxRows: 50, title: TITLE, mode, ...(view && { view }) } }),
    content: { id: '42' },
  },
  answers: { loadTable: ok(table) },
});

const asNumbers = (state: State): State => ({
  ...state,
  act: async (page, t) => {
    await page.getByRole('button', { name: t('tools.mode.numbers') }).click();
    await page.getByRole('table').waitFor();
  },
});

/** Forty labels, some of which are longer than any line. */
const labelled = (): IssueTable => {
  const table = aTable(40);
  const at = table.columns.findIndex(({ fieldId }) => fieldId === 'labels');
  const label = (index: number) =>
    index % 10 === 0 ? `label-${index}-of-a-very-long-name-that-somebody-typed` : `label-${index}`;
  const rows = table.rows.map((row, index): TableRow => ({
    ...row,
    cells: row.cells.with(at, { type: 'tags', tags: [label(index)] }),
  }));
  return { ...table, rows };
};

const few: TableView = {
  hidden: ['timespent', 'progress', 'customfield_10016', 'created', 'updated', 'labels'],
};

export const MODE_STATES: Record<string, State> = {
  'macro-summary': shown({ kind: 'summary', rows: 'assignee', columns: 'status' }),
  'macro-bars': shown({ kind: 'bar', rows: 'status' }),
  'macro-bars-divided': shown({ kind: 'bar', rows: 'assignee', columns: 'status' }),
  'macro-bars-forty': shown({ kind: 'bar', rows: 'labels' }, labelled()),
  'macro-bars-numbers': asNumbers(shown({ kind: 'bar', rows: 'assignee', columns: 'status' })),
  'macro-bars-one': shown({ kind: 'bar', rows: 'status' }, aTable(1)),
  'macro-doughnut': shown({ kind: 'doughnut', rows: 'status' }),
  'macro-doughnut-forty': shown({ kind: 'doughnut', rows: 'labels' }, labelled()),
  'macro-count': shown({ kind: 'count' }),
  'macro-count-none': shown({ kind: 'count' }, aTable(0, { count: { shown: 0, total: 0 } })),
  'macro-cards': shown({ kind: 'cards' }, aTable(12), few),
  'macro-cards-grouped': shown({ kind: 'cards' }, aTable(12), { ...few, groupBy: ['status'] }),
  'macro-list': shown({ kind: 'list' }, aTable(12), few),
};
