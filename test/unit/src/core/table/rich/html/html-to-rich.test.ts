import type { RichNode } from '#contract/issue-table';
import {
  descriptionCell,
  descriptionNodes,
  descriptionText,
} from '#support/cell-cases/description';

const p = (...content: RichNode[]): RichNode => ({ tag: 'paragraph', content });

test.each([
  ['<p>a &amp; b</p>', 'a & b'],
  ['<div><p>a</p><p>b<br/>c</p></div>', 'a\nb\nc'],
  ['<h2>Title</h2>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>', 'Title\none\ntwo'],
  ['<p>a\n   b</p>', 'a b'],
  ['<pre>  if a:\n    b</pre>', '  if a:\n    b'],
  ['<p>x</p><pre><code>&lt;a href="b"&gt;\n  c</code></pre>', 'x\n<a href="b">\n  c'],
  [
    '<p><img src="/x/shot.png?size=1"> <img alt="the plan" src="a"></p>',
    '[image: shot.png] [image: the plan]',
  ],
  ['<p>a<script>alert("b")</script><style>p{}</style><!-- c --></p>', 'a'],
  ['<p>a<custom-tag data-x="<b>">b</custom-tag></p>', 'ab'],
  ['<p>5 < 6 and 7 > 6</p>', '5 < 6 and 7 > 6'],
  ['<ul><li>one<li>two</ul>', 'one\ntwo'],
])('the HTML %s reads %j', (html, words) => {
  expect(descriptionText(html)).toBe(words);
});

test('HTML elements of formatted text are kept, and their attributes are dropped', () => {
  expect(
    descriptionNodes(
      '<p onclick="x()">a <b class="y">b</b> <a href="https://x.test/?a=1&amp;b=2" onclick="z()">c</a></p><blockquote>d</blockquote>',
    ),
  ).toEqual([
    p('a ', { tag: 'strong', content: ['b'] }, ' ', {
      tag: 'link',
      content: ['c'],
      href: 'https://x.test/?a=1&b=2',
    }),
    { tag: 'quote', content: ['d'] },
  ]);
});

test.each([
  ['<table><tr><td>a</td><td></td><td>c</td></tr></table>', 'a\t\tc'],
  ['<table><tr><td colspan="2">a</td><td>c</td></tr></table>', 'a\t\tc'],
  [
    '<table><tbody><tr><th rowspan="2">a</th><th>b</th></tr>\n<tr><td>c</td></tr></tbody></table>',
    'a\tb\n\tc',
  ],
  ['<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>', 'a\nb\tc'],
])('each place of an HTML table has a cell: %s', (html, words) => {
  expect(descriptionText(html)).toBe(words);
});

test.each(['javascript:alert(1)', 'java&#115;cript:alert(1)', 'data:text/html,x', '//evil.test'])(
  'an HTML link to %s shows its text without a link',
  (href) => {
    expect(descriptionNodes(`<p><a href="${href}">a</a></p>`)).toEqual([p('a')]);
  },
);

test.each([
  '<img src=x onerror="alert(1)">',
  'the element <p>a</p> of HTML',
  '<Alloy>\n<Window/>\n</Alloy>',
  '<p>a</p> and *more*',
])('plain text that contains tags stays unchanged: %s', (markup) => {
  expect(descriptionText(markup)).toContain('<');
});

test('HTML that is too long for a cell is cut and says so', () => {
  const cell = descriptionCell(`<div>${'<p>word</p>'.repeat(5_000)}</div>`);

  expect(cell).toMatchObject({ type: 'rich', cut: true });
});
