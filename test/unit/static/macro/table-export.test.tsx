import { read, utils, type WorkSheet } from '@e965/xlsx';
import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { Cell, IssueTable, TableColumn } from '#contract/issue-table';
import { openResource, textOf } from '#support/ui/open-resource';
import { aDefinition, aTable, ok } from '#support/ui/samples';

/** The files are read by another implementation than the one that writes them. */

const COLUMNS: TableColumn[] = [
  { fieldId: 'issuekey', name: 'Key' },
  { fieldId: 'summary', name: 'Summary' },
  { fieldId: 'points', name: 'Points', align: 'end' },
  { fieldId: 'timespent', name: 'Time Spent', align: 'end' },
  { fieldId: 'duedate', name: 'Due date' },
  { fieldId: 'updated', name: 'Updated' },
  { fieldId: 'flagged', name: 'Flagged' },
  { fieldId: 'done', name: 'Done' },
];

function row(key: string, summary: string, rest: Cell[]): IssueTable['rows'][number] {
  const url = `https://jira.example.com/browse/${key}`;
  return { key, cells: [{ type: 'issue', key, url }, { type: 'text', text: summary }, ...rest] };
}

const ROWS = [
  row('APP-1', '=HYPERLINK("https://evil.example")', [
    { type: 'number', value: 2.5 },
    { type: 'duration', seconds: 26 * 3600 + 1800 },
    { type: 'date', date: '2026-11-30', overdue: true },
    // The reader's zone is an hour ahead of this one, so that it is the next day there.
    { type: 'datetime', at: '2026-11-21T23:30:00.000Z' },
    { type: 'boolean', value: true },
    { type: 'percent', value: 40 },
  ]),
  row('APP-2', 'Fuel "pump", leaks', [
    { type: 'empty' },
    { type: 'empty' },
    { type: 'date', date: '1066-10-14' },
    { type: 'empty' },
    { type: 'boolean', value: false },
    { type: 'percent', value: 100 },
  ]),
];

let saved: { name: string; content: Blob }[];

beforeEach(() => {
  saved = [];
  let content = new Blob();
  URL.createObjectURL = (blob) => {
    content = blob as Blob;
    return 'blob:here';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, content });
  });
});

async function openExport(table: Partial<IssueTable> = {}): Promise<void> {
  await openResource('macro', (bridge) => {
    const definition = aDefinition({ display: { maxRows: 50, title: 'Open: "now" / later' } });
    bridge.context.extension = { config: definition, content: { id: '42' } };
    const whole = aTable(0, { columns: COLUMNS, rows: ROWS, count: { shown: 2, total: 2 } });
    bridge.answers = { loadTable: ok({ ...whole, ...table }) };
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Download' }));
  await screen.findByRole('region', { name: 'Download' });
}

async function saveAs(format: 'CSV' | 'Excel') {
  await userEvent.click(screen.getByRole('button', { name: format }));
  await waitFor(() => expect(saved).toHaveLength(1));
  const [file] = saved;
  if (!file) throw new Error('Nothing was saved.');
  return file;
}

const bytesOf = (blob: Blob) =>
  new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as ArrayBuffer);
    };
    reader.readAsArrayBuffer(blob);
  });

async function sheetOf(blob: Blob): Promise<WorkSheet> {
  const book = read(await bytesOf(blob), { cellNF: true });
  return book.Sheets[book.SheetNames[0] ?? ''] ?? {};
}

test('an Excel file holds numbers, times, dates and yes or no as such, and a text that looks like a formula as text', async () => {
  await openExport();

  const { name, content } = await saveAs('Excel');
  const sheet = await sheetOf(content);
  const cells = (line: number) =>
    COLUMNS.map((_column, at) => {
      const cell = sheet[utils.encode_cell({ r: line, c: at })] as
        { t: string; v: unknown; f?: string; z?: string } | undefined;
      return cell && [cell.t, cell.v, ...(cell.f === undefined ? [] : [`formula ${cell.f}`])];
    });

  expect(name).toBe('Open now later 2026-11-21.xlsx');
  expect(cells(0)).toEqual(COLUMNS.map((column) => ['s', column.name]));
  expect(cells(1)).toEqual([
    ['s', 'APP-1'],
    ['s', '=HYPERLINK("https://evil.example")'],
    ['n', 2.5],
    ['n', 26.5 / 24],
    ['n', 46_356],
    ['n', expect.closeTo(46_348 + 0.5 / 24, 6)],
    ['b', true],
    ['n', 0.4],
  ]);
  expect(cells(2)).toEqual([
    ['s', 'APP-2'],
    ['s', 'Fuel "pump", leaks'],
    undefined,
    undefined,
    ['s', '1066-10-14'],
    undefined,
    ['b', false],
    ['n', 1],
  ]);
});

test('a CSV file holds the same issues, and none of its texts runs as a formula', async () => {
  await openExport();

  const { name, content } = await saveAs('CSV');
  const sheet = read(await bytesOf(content), { raw: true }).Sheets.Sheet1 ?? {};
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true });

  expect(name).toBe('Open now later 2026-11-21.csv');
  expect(lines.map(([key, summary]) => [key, summary])).toEqual([
    ['Key', 'Summary'],
    ['APP-1', `'=HYPERLINK("https://evil.example")`],
    ['APP-2', 'Fuel "pump", leaks'],
  ]);
});

test('a file holds the issues that a search leaves', async () => {
  await openExport();
  await userEvent.click(screen.getByRole('button', { name: 'Search in this table' }));
  await userEvent.type(await screen.findByRole('searchbox'), 'pump');
  await userEvent.click(screen.getByRole('button', { name: 'Download' }));

  const { content } = await saveAs('Excel');

  const lines = utils.sheet_to_json<string[]>(await sheetOf(content), { header: 1 });
  expect(lines.map(([key]) => key)).toEqual(['Key', 'APP-2']);
});

test('a table that holds a part of the result says that a file holds no more', async () => {
  await openExport({ count: { shown: 2, total: 613, limitedBy: 'author' } });

  expect(textOf(screen.getByRole('region', { name: 'Download' }))).toContain(
    'The query finds more issues than the table shows',
  );
});
