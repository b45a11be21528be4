import type { RichNode } from '#contract/issue-table';
import { descriptionNodes, descriptionText } from '#support/cell-cases/description';

const list = (...content: RichNode[]): RichNode => ({ tag: 'list', content });
const numbered = (...content: RichNode[]): RichNode => ({ tag: 'numbered', content });
const item = (...content: RichNode[]): RichNode =>
  content.length === 0 ? { tag: 'item' } : { tag: 'item', content };
const p = (...content: RichNode[]): RichNode => ({ tag: 'paragraph', content });

test.each(['h1. Title', 'h5.Title', '  h6. Title', '{color:red}h2. Title{color}'])(
  '%s is a heading',
  (markup) => {
    expect(descriptionNodes(markup)).toEqual([{ tag: 'heading', content: ['Title'] }]);
  },
);

test.each(['bq. words', 'bq.words', ' bq.   words'])('%s is a quote', (markup) => {
  expect(descriptionNodes(markup)).toEqual([{ tag: 'quote', content: ['words'] }]);
});

test.each(['----', '-----', ' ---- '])('%s is a rule', (markup) => {
  expect(descriptionNodes(`a\n${markup}\nb`)).toEqual([p('a'), { tag: 'rule' }, p('b')]);
});

test.each(['------', '----------', '======', '__________', '****', '---- log ----', '~~~~~~'])(
  'the line %s is text',
  (line) => {
    expect(descriptionText(`a\n${line}\nb`)).toBe(`a\n${line}\nb`);
  },
);

test('lists nest by the number of their bullets', () => {
  expect(descriptionNodes('* a\n** b\n*# c\n* d\n# e')).toEqual([
    list(item('a', list(item('b')), numbered(item('c'))), item('d')),
    numbered(item('e')),
  ]);
});

test.each([
  ['# a\n# \n# c', [numbered(item('a'), item(), item('c'))]],
  ['- a\n- b', [list(item('a'), item('b'))]],
  ['** a\n* b', [list(item('a'), item('b'))]],
  ['\t* a\n\t* b', [list(item('a'), item('b'))]],
])('%j holds every item', (markup, expected) => {
  expect(descriptionNodes(markup)).toEqual(expected);
});

test('a line behind an item belongs to it, until an empty line or another block', () => {
  expect(descriptionNodes('* a\nb\n\nc\n* d\nh2. e')).toEqual([
    list(item('a', { tag: 'break' }, 'b')),
    p('c'),
    list(item('d')),
    { tag: 'heading', content: ['e'] },
  ]);
});

test.each(['-no list', '*a* bold', '#1 issue', '*', '-'])('%s is no list', (markup) => {
  expect(descriptionNodes(markup)).toMatchObject([{ tag: 'paragraph' }]);
});

test('an item keeps a character that ends a line in Unicode only', () => {
  expect(descriptionText('* a\u2028b\n* c')).toBe('a\u2028b\nc');
});

test('lines of a paragraph are lines, and empty ones part paragraphs', () => {
  expect(descriptionNodes('  a\r\nb  \r\n\r\n\r\nc')).toEqual([
    p('a', { tag: 'break' }, 'b'),
    p('c'),
  ]);
});
