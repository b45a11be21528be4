import type { Cell } from '#contract/issue-table';
import { copiedRows, issueHtml, issueMarkdown, markdownRows } from '#core/export/copied-rows';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';

const shown = (...cells: Cell[]) => ({
  columns: cells.map((_cell, at) => ({ fieldId: `field${at}`, name: `Field ${at}` })),
  rows: [{ key: 'APP-1', cells }],
});
const copied = (...cells: Cell[]) => copiedRows(shown(...cells), NEUTRAL_FORMAT);

test('copied rows have a line of column names, and one field for each cell whatever stands in it', () => {
  const { text } = copied({ type: 'text', text: 'a\tb\r\nc' }, { type: 'empty' });

  expect(text).toBe('Field 0\tField 1\r\na b c\t');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', ' =1'])(
  'no text runs as a formula where %j is pasted',
  (formula) => {
    const { text, html } = copied({ type: 'text', text: formula });

    expect(text.split('\r\n')[1]).toMatch(/^'/);
    expect(html).toContain(`<td>&#39;${formula}`);
  },
);

test('a negative number stays a number where it is pasted', () => {
  const { text, html } = copied({ type: 'number', value: -3 });

  expect(text.split('\r\n')[1]).toBe('-3');
  expect(html).toContain('>-3</td>');
});

test('a column cannot be named so that its name runs as a formula', () => {
  const { text } = copiedRows(
    { columns: [{ fieldId: 'a', name: '=HYPERLINK("x")' }], rows: [] },
    NEUTRAL_FORMAT,
  );

  expect(text).toMatch(/^'=/);
});

test('copied HTML holds texts as texts and only addresses of pages as links', () => {
  const { html } = copied(
    { type: 'text', text: '<img src=x onerror=alert(1)>' },
    { type: 'issue', key: 'APP-1', url: 'https://jira.example.com/browse/APP-1' },
    { type: 'issue', key: 'APP-2', url: 'javascript:alert(1)' },
  );

  expect(html).toContain('<td>&lt;img src=x onerror=alert(1)&gt;</td>');
  expect(html).toContain('<a href="https://jira.example.com/browse/APP-1">APP-1</a>');
  expect(html).toContain('<td>APP-2</td>');
});

test('signs of Markdown in a text keep their meaning as text', () => {
  expect(markdownRows(shown({ type: 'text', text: 'a|b *c*\n[d](e)' }), NEUTRAL_FORMAT)).toBe(
    '| Field 0 |\n| --- |\n| a\\|b \\*c\\* \\[d\\](e) |',
  );
});

test('an issue is copied as a link with its summary', () => {
  const issue = { key: 'APP-1', url: 'https://j.example.com/browse/APP-1', summary: 'A <b> & c' };

  expect(issueMarkdown(issue)).toBe('[APP-1](https://j.example.com/browse/APP-1) A \\<b\\> & c');
  expect(issueHtml(issue)).toEqual({
    text: 'APP-1 A <b> & c',
    html: '<a href="https://j.example.com/browse/APP-1">APP-1</a> A &lt;b&gt; &amp; c',
  });
});
