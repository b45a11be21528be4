import type { RichNode } from '#contract/issue-table';
import {
  descriptionCell,
  descriptionNodes,
  descriptionText,
} from '#support/cell-cases/description';

const code = (text: string): RichNode => ({ tag: 'codeblock', content: [text] });
const heading = (text: string): RichNode => ({ tag: 'heading', content: [text] });
const p = (...content: RichNode[]): RichNode => ({ tag: 'paragraph', content });

test.each([
  ['{code}\n*a* {quote}b{quote}\n{code}', '*a* {quote}b{quote}'],
  ['{noformat}\n|a| [b|http://x.test]\n{noformat}', '|a| [b|http://x.test]'],
  ['{code}&lt;p&gt; \\{panel} h1. x{code}', '&lt;p&gt; \\{panel} h1. x'],
  ['{quote}{code}{quote}{code}{quote}', '{quote}'],
  ['{code}use {{code}} or \\{code}{code}', 'use {{code}} or \\{code}'],
  ['* item {code}\n# a\n\n# b\n{code}', 'item\n# a\n\n# b'],
  ['|x|{code}a|b\nc{code}|', 'x\ta|b\nc'],
])('code in wiki markup stays unchanged: %j', (markup, words) => {
  expect(descriptionText(markup)).toBe(words);
});

test.each([
  ['{code:yaml}\nspec:\n  ports:\n    - 80\n{code}', 'spec:\n  ports:\n    - 80'],
  ['{noformat}\n    four\n  two\n{noformat}', '    four\n  two'],
  ['{code}\n\n\tif (a)\n\n\t\tb();\r\n{code}', '\tif (a)\n\n\t\tb();'],
])('code in wiki markup keeps its indentation and empty lines: %j', (markup, words) => {
  expect(descriptionText(markup)).toBe(words);
  expect(descriptionNodes(markup)).toEqual([code(words)]);
});

test.each([
  ['{code:title=App.java|java}a{code}', 'App.java'],
  ['{code:java| title=App.java}a{code}', 'App.java'],
  ['{noformat:borderStyle=solid|title=Log &amp; trace}a{noformat}', 'Log & trace'],
  ['{panel:title=Wichtig|bgColor=#fff}a{panel}', 'Wichtig'],
  ['{expand:title=More}a{expand}', 'More'],
])('the title of the wiki macro %s is shown', (markup, title) => {
  expect(descriptionText(markup)).toBe(`${title}\na`);
});

test('a wiki panel holds its title and blocks, and a wiki quote holds its lines', () => {
  expect(descriptionNodes('{panel:title=T}\nh2. a\n* b\n{panel}\n{quote}c\nd{quote}')).toEqual([
    {
      tag: 'panel',
      content: [
        heading('T'),
        heading('a'),
        { tag: 'list', content: [{ tag: 'item', content: ['b'] }] },
      ],
    },
    { tag: 'quote', content: [p('c', { tag: 'break' }, 'd')] },
  ]);
});

test('a wiki macro within a line splits the text around it', () => {
  expect(descriptionNodes('before {code}x{code} after')).toEqual([
    p('before '),
    code('x'),
    p(' after'),
  ]);
});

test.each([
  ['{code}\n*a*', 'a'],
  ['{quote}a', 'a'],
  ['a {panel:title=T} b', 'a\nT\nb'],
])('a wiki macro without an end has no body: %j', (markup, words) => {
  expect(descriptionText(markup)).toBe(words);
});

test.each([
  ['\\{code}a\\{code}', '{code}a{code}'],
  ['{{code}} and {{{quote}}}', 'code and {quote}'],
  ['{codex}a{codex}', '{codex}a{codex}'],
  ['function() {quoted}', 'function() {quoted}'],
])('the wiki markup %s is not a macro', (markup, words) => {
  expect(descriptionText(markup)).toBe(words);
});

test('wiki code that is too long for a cell is cut and stays code', () => {
  const cell = descriptionCell(`{code}\n*a* ${'|b'.repeat(5_000)}\n{code}`);

  expect(cell).toMatchObject({ type: 'rich', content: [{ tag: 'codeblock' }], cut: true });
});

test.each([
  ['a {color:red}b *c*{color} d', 'a b c d'],
  ['{color:#ff0000}\n* x\n{color}', 'x'],
  ['{color:red}- x{color}', 'x'],
  ['{anchor:top}a', 'a'],
])('the wiki macros for colors and anchors show only their content: %j', (markup, words) => {
  expect(descriptionText(markup)).toBe(words);
});

test.each([
  ['{CODE}a{CODE}', 'a'],
  ['{code:a=b| TITLE= x }a{code}', 'x\na'],
  ['{code:subtitle=x}a{code}', 'a'],
  ['{code:title=}a{code}', 'a'],
  ['{code:title= }a{code}', 'a'],
  [`{panel:title=${'x'.repeat(294)}}a{panel}`, `${'x'.repeat(294)}\na`],
  [`{panel:title=${'x'.repeat(295)}}a{panel}`, `{panel:title=${'x'.repeat(295)}}a`],
  ['{quote}a{quote}{expand}b{expand}', 'a\nb'],
  ['{code}a{code}{noformat}b{noformat}', 'a\nb'],
  ['{noformat} \t\n\n  a \n{noformat}', '  a'],
])('the markup %.40j of macros reads as its words', (markup, words) => {
  expect(descriptionText(markup)).toBe(words);
});

test('the wiki macro {html} shows its source as text', () => {
  expect(descriptionText('{html}<p>a &gt; b<br>c</p>{html}\n\n*d*')).toBe('a > b\nc\nd');
});
