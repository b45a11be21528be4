import { adfToHtml } from '#dev/confluence/adf/adf-to-html';

const text = (words: string, marks: { type: string; attrs?: Record<string, unknown> }[] = []) => ({
  type: 'text',
  text: words,
  marks,
});

test('text of a page never becomes markup', () => {
  const hostile = { type: 'paragraph', content: [text('<img src=x onerror="alert(1)">')] };

  expect(adfToHtml(hostile)).toBe('<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>');
});

test.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example/x'])(
  'a link to %s stays text',
  (href) => {
    expect(adfToHtml(text('click', [{ type: 'link', attrs: { href } }]))).toBe('click');
  },
);

test('marks nest and links keep their address', () => {
  const marks = [
    { type: 'strong' },
    { type: 'link', attrs: { href: 'https://a.example/?x=1&y="' } },
  ];

  expect(adfToHtml(text('go', marks))).toBe(
    '<a href="https://a.example/?x=1&amp;y=&quot;" rel="noopener"><strong>go</strong></a>',
  );
});

test('a table keeps its header cells and spans', () => {
  const cell = (type: string, attrs = {}) => ({ type, attrs, content: [text('x')] });
  const row = {
    type: 'tableRow',
    content: [cell('tableHeader'), cell('tableCell', { colspan: 2 })],
  };

  expect(adfToHtml({ type: 'table', content: [row] })).toContain(
    '<tr><th>x</th><td colspan="2">x</td></tr>',
  );
});

test('a node that is not known shows its content', () => {
  expect(adfToHtml({ type: 'decisionList', content: [text('kept')] })).toBe('kept');
});

test('a cell shows the color that it has, and no other style', () => {
  const cell = (background: string) => ({ type: 'tableCell', attrs: { background }, content: [] });

  expect(adfToHtml(cell('#fedec8'))).toBe('<td style="background:#fedec8"></td>');
  expect(adfToHtml(cell('red;position:fixed'))).toBe('<td></td>');
});
