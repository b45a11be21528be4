import type { Cell } from '#contract/issue-table';
import { tableToCsv } from '#core/export/table-to-csv';
import { descriptionCell } from '#support/cell-cases/description';

const csvOf = (...cells: Cell[]) =>
  tableToCsv({
    columns: cells.map((_cell, index) => ({ fieldId: `field${index}`, name: `Field ${index}` })),
    rows: [{ key: 'APP-1', cells }],
  });

test('a CSV file has a line of column names and a line per issue', () => {
  const cells: Cell[] = [{ type: 'text', text: 'One' }, { type: 'empty' }];

  expect(csvOf(...cells)).toBe('"Field 0","Field 1"\r\n"One",\r\n');
});

test('a CSV file quotes commas, quotation marks and line breaks', () => {
  expect(csvOf({ type: 'text', text: 'a "b", c\nd' })).toBe('"Field 0"\r\n"a ""b"", c\nd"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠SUM(A1)', '  =1'])(
  'the text %j of a CSV file cannot run as a formula',
  (text) => {
    expect(csvOf({ type: 'text', text })).toBe(`"Field 0"\r\n"'${text}"\r\n`);
  },
);

test.each([
  ['a;=1+1', "a;'=1+1"],
  ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
  ['a|＝1', "a|'＝1"],
  ['a; "=1', `a;' ""=1`],
  ['\t=1', "'\t'=1"],
  ['a\n=1', "a\n'=1"],
])(
  'the text %j of a CSV file cannot run as a formula for a spreadsheet that splits elsewhere',
  (text, field) => {
    expect(csvOf({ type: 'text', text })).toBe(`"Field 0"\r\n"${field}"\r\n`);
  },
);

test('a formula character inside a text of a CSV file changes nothing', () => {
  expect(csvOf({ type: 'text', text: 'a-b=c; d' })).toBe('"Field 0"\r\n"a-b=c; d"\r\n');
});

test('a CSV file leaves negative numbers unchanged', () => {
  expect(csvOf({ type: 'number', value: -1.5 })).toBe('"Field 0"\r\n-1.5\r\n');
});

test.each([
  ['||Zone||Max||\n| |40|', '"Zone\tMax\n\t40"'],
  ['{code}\n  a:\n    - b\n{code}', '"  a:\n    - b"'],
  ['h1. Title\n10 ^2^', '"Title\n10 ^2"'],
  ['| |40|', `"'\t40"`],
])('a CSV file keeps the cells and the indentation of the text %j', (markup, field) => {
  expect(csvOf(descriptionCell(markup))).toBe(`"Field 0"\r\n${field}\r\n`);
});
