import type { Cell, IssueTable } from '#contract/issue-table';
import { cellToAdf } from '#core/export/cell-to-adf';
import { type AdfNode, adfDocument, paragraph } from '#core/export/adf';
import { tableToAdf, unavailableToAdf } from '#core/export/table-to-adf';
import { adfErrors } from '#support/adf-errors';
import { CELL_CASES } from '#support/cell-cases/all-cases';

const TABLE: IssueTable = {
  columns: [
    { fieldId: 'issuekey', name: 'Key' },
    { fieldId: 'status', name: 'Status' },
  ],
  rows: [
    {
      key: 'ABC-1',
      cells: [
        { type: 'issue', key: 'ABC-1', url: 'https://jira.example.com/browse/ABC-1' },
        { type: 'status', name: 'Done', category: 'done' },
      ],
    },
  ],
  count: { shown: 1, total: 613, limitedBy: 'author' },
  link: { id: '1', name: 'Company Jira', displayUrl: 'https://jira.example.com' },
  searchUrl: 'https://jira.example.com/issues/?jql=a',
  asOf: '2026-11-22T12:00:00.000Z',
};

/** All texts of a node, in their order. */
function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { text, content } = node as { text?: string; content?: unknown };
  return (text ?? '') + textOf(content);
}

test('an exported table has a header row, a row per issue and a sentence on how complete it is', () => {
  const { content } = tableToAdf(TABLE, { title: 'Open work' });

  expect(content.map(({ type }) => type)).toEqual(['heading', 'table', 'paragraph']);
  const [heading, table, paragraph] = content;
  expect(textOf(heading)).toBe('Open work');
  expect(table?.content?.[0]?.content?.map(textOf)).toEqual(['Key', 'Status']);
  expect(table?.content).toHaveLength(2);
  expect(textOf(paragraph)).toBe(
    'Rows 1-1 of 613 (limit set by the author), as of 2026-11-22 12:00 UTC, as seen by the person who made this export. ' +
      'Open in Company Jira',
  );
});

test('an export without issues is a sentence and not an empty table', () => {
  const empty = { ...TABLE, rows: [], count: { shown: 0, total: 0 } };

  const { content } = tableToAdf(empty, {});

  expect(content.map(({ type }) => type)).toEqual(['paragraph']);
  expect(textOf(content)).toMatch(/^No issues, as of/);
});

test('an export without access shows the query and a link to Jira', () => {
  const { content } = unavailableToAdf({
    title: undefined,
    queries: [{ jql: 'project = ABC', searchUrl: 'https://jira.example.com/issues/?jql=x' }],
  });

  expect(content.map(textOf)).toEqual([
    'JQL Table',
    'project = ABC',
    'Open in Jira',
    'The issues are not available in this export.',
  ]);
});

const CELLS: [Cell, string][] = [
  [{ type: 'empty' }, ''],
  [{ type: 'text', text: 'a' }, 'a'],
  [{ type: 'issue', key: 'A-1', url: 'https://x.test', summary: 'One' }, 'A-1 One'],
  [
    {
      type: 'issues',
      issues: [
        { key: 'A-2', url: 'https://x.test', label: 'blocks' },
        { key: 'A-3', url: 'https://x.test' },
      ],
    },
    'blocks A-2, A-3',
  ],
  [{ type: 'issuetype', name: 'Bug' }, 'Bug'],
  [{ type: 'priority', name: 'High' }, 'High'],
  [{ type: 'user', name: 'Ann' }, 'Ann'],
  [{ type: 'users', users: [{ name: 'Ann' }, { name: 'Bob' }] }, 'Ann, Bob'],
  [{ type: 'date', date: '2026-01-02' }, '2026-01-02'],
  [{ type: 'datetime', at: '2022-05-17T04:26:21.613-07:00' }, '2022-05-17 04:26 -07:00'],
  [{ type: 'number', value: 1.5 }, '1.5'],
  [{ type: 'duration', seconds: 5400 }, '1h 30m'],
  [{ type: 'duration', seconds: 7200 }, '2h'],
  [{ type: 'duration', seconds: 60 }, '1m'],
  [{ type: 'tags', tags: ['a', 'b'] }, 'a, b'],
  [{ type: 'url', url: 'https://x.test/' }, 'https://x.test/'],
];

test.each(CELLS)('the cell %j of an export reads %p', (cell, text) => {
  expect(textOf(cellToAdf(cell))).toBe(text);
});

/** Every link in a node: its text and the address that it leads to. */
function linksIn(node: unknown): [text: unknown, href: unknown][] {
  if (Array.isArray(node)) return node.flatMap(linksIn);
  if (typeof node !== 'object' || node === null) return [];
  const { text, marks = [], content } = node as AdfNode;
  const links = marks.filter(({ type }) => type === 'link');
  return [
    ...links.map(({ attrs }): [unknown, unknown] => [text, attrs?.href]),
    ...linksIn(content),
  ];
}

test.each<[string, Cell, [string, string][]]>([
  [
    'an issue',
    { type: 'issue', key: 'A-1', url: 'https://x.test/browse/A-1', summary: 'One' },
    [['A-1', 'https://x.test/browse/A-1']],
  ],
  [
    'several issues',
    {
      type: 'issues',
      issues: [
        { key: 'A-2', url: 'https://x.test/browse/A-2', label: 'blocks' },
        { key: 'A-3', url: 'https://x.test/browse/A-3' },
      ],
    },
    [
      ['A-2', 'https://x.test/browse/A-2'],
      ['A-3', 'https://x.test/browse/A-3'],
    ],
  ],
  ['a URL', { type: 'url', url: 'https://x.test/' }, [['https://x.test/', 'https://x.test/']]],
  ['a text', { type: 'text', text: 'https://x.test/' }, []],
])('the links of %s in an export lead to its address', (_what, cell, links) => {
  expect(linksIn(cellToAdf(cell))).toEqual(links);
});

test('an exported table leads to its issues and to its search in Jira', () => {
  expect(linksIn(tableToAdf(TABLE, {}).content)).toEqual([
    ['ABC-1', 'https://jira.example.com/browse/ABC-1'],
    ['Open in Company Jira', TABLE.searchUrl],
  ]);
});

describe('Atlassian’s schema of ADF', () => {
  test('Atlassian’s ADF schema accepts an exported table with a cell of every kind', () => {
    const cells = [...CELLS.map(([cell]) => cell), ...CELL_CASES.map(([, , , cell]) => cell)];
    const rows = cells.map((cell, index) => ({ key: `A-${index}`, cells: [cell] }));

    expect(adfErrors(tableToAdf({ ...TABLE, rows }, { title: 'Open work' }))).toEqual([]);
  });

  test('Atlassian’s ADF schema accepts an exported status without a name', () => {
    const cell: Cell = { type: 'status', name: '', category: 'new' };

    expect(adfErrors(adfDocument([paragraph(cellToAdf(cell))]))).toEqual([]);
  });

  test('Atlassian’s ADF schema accepts exports without issues', () => {
    const empty = { ...TABLE, rows: [], count: { shown: 0, total: 0 } };
    const searchUrl = 'https://jira.example.com/issues/?jql=x';

    expect(adfErrors(tableToAdf(empty, {}))).toEqual([]);
    const unavailable = (title: string | undefined, jql: string, url?: string) =>
      adfErrors(unavailableToAdf({ title, queries: [{ jql, searchUrl: url }] }));
    expect(unavailable('T', 'a = 1', searchUrl)).toEqual([]);
    expect(unavailable(undefined, '')).toEqual([]);
  });

  test('Atlassian’s ADF schema refuses a link without an address', () => {
    const text = { type: 'text', text: 'A-1', marks: [{ type: 'link', attrs: {} }] };

    expect(adfErrors(adfDocument([paragraph([text])]))).not.toEqual([]);
  });
});

test('an exported status has the color of its category', () => {
  expect(cellToAdf({ type: 'status', name: 'Done', category: 'done' })).toEqual([
    { type: 'status', attrs: { text: 'Done', color: 'green' } },
  ]);
});

test('formatted text is exported in blocks, and its broken lines with hard breaks', () => {
  const cell: Cell = {
    type: 'rich',
    content: [{ tag: 'paragraph', content: ['one', { tag: 'break' }, 'two'] }, 'three'],
  };
  const [one, two, three] = ['one', 'two', 'three'].map((text) => ({ type: 'text', text }));

  expect(cellToAdf(cell)).toEqual([
    { type: 'paragraph', content: [one, { type: 'hardBreak' }, two] },
    { type: 'paragraph', content: [three] },
  ]);
});

test.each([
  ['new', 'neutral'],
  ['indeterminate', 'blue'],
  ['undefined', 'neutral'],
] as const)('an exported status of the category %s is %s', (category, color) => {
  expect(cellToAdf({ type: 'status', name: 'S', category })).toMatchObject([{ attrs: { color } }]);
});

test.each<[IssueTable['count'], string]>([
  [{ shown: 0, total: 0 }, 'No issues'],
  [{ shown: 2, total: 2 }, 'Rows 1-2 of 2'],
  [
    { shown: 2, total: 9, precision: 'approximate', limitedBy: 'author' },
    'Rows 1-2 of about 9 (limit set by the author)',
  ],
  [
    { shown: 2, total: 9, precision: 'at-least', limitedBy: 'jira' },
    'Rows 1-2 of more than 9 (Jira gave no more)',
  ],
  [{ shown: 2, total: 9, limitedBy: 'size' }, 'Rows 1-2 of 9 (one answer has no room for more)'],
  [
    { shown: 2, total: 9, limitedBy: 'export' },
    'Rows 1-2 of 9 (an export has no more rows than this)',
  ],
  [{ shown: 2, total: 9, limitedBy: 'pages' }, 'Rows 1-2 of 9 (the app asks for no more at once)'],
  [{ shown: 2, total: 9, limitedBy: 'failure' }, 'Rows 1-2 of 9 (Jira failed on the rest)'],
])('an export of %j says how complete it is', (count, sentence) => {
  expect(textOf(tableToAdf({ ...TABLE, count }, {}).content.at(-1))).toBe(
    `${sentence}, as of 2026-11-22 12:00 UTC, as seen by the person who made this export. Open in Company Jira`,
  );
});

test('a heading of an export is of level 3, and a table in it has heads and cells', () => {
  const [heading, table] = tableToAdf(TABLE, { title: 'Open work' }).content;

  expect(heading).toEqual({
    type: 'heading',
    attrs: { level: 3 },
    content: [{ type: 'text', text: 'Open work' }],
  });
  expect(table?.content?.map(({ content }) => content?.map(({ type }) => type))).toEqual([
    ['tableHeader', 'tableHeader'],
    ['tableCell', 'tableCell'],
  ]);
});

test('an exported list of issues says how many it leaves out', () => {
  const issues = [{ key: 'A-1', url: 'https://x.test' }];

  expect(textOf(cellToAdf({ type: 'issues', issues, more: 2 }))).toBe('A-1, +2 more');
});
