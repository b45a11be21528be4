import type { RichNode } from '#contract/issue-table';
import { descriptionNodes, descriptionText } from '#support/cell-cases/description';

const list = (...content: RichNode[]): RichNode => ({ tag: 'list', content });
const numbered = (...content: RichNode[]): RichNode => ({ tag: 'numbered', content });
const item = (...content: RichNode[]): RichNode =>
  content.length === 0 ? { tag: 'item' } : { tag: 'item', content };
const p = (...content: RichNode[]): RichNode => ({ tag: 'paragraph', content });

test.each(['h1. Title', 'h5.Title', '  h6. Title', '{color:red}h2. Title{color}'])(
  'the wiki markup %s is a heading',
  (markup) => {
    expect(descriptionNodes(markup)).toEqual([{ tag: 'heading', content: ['Title'] }]);
  },
);

test.each(['bq. words', 'bq.words', ' bq.   words'])('the wiki markup %s is a quote', (markup) => {
  expect(descriptionNodes(markup)).toEqual([{ tag: 'quote', content: ['words'] }]);
});

test.each(['----', '-----', ' ---- '])('the wiki markup %s is a horizontal rule', (markup) => {
  expect(descriptionNodes(`a\n${markup}\nb`)).toEqual([p('a'), { tag: 'rule' }, p('b')]);
});

test.each(['------', '----------', '======', '__________', '****', '---- log ----', '~~~~~~'])(
  'the line %s of wiki markup is text',
  (line) => {
    expect(descriptionText(`a\n${line}\nb`)).toBe(`a\n${line}\nb`);
  },
);

test('lists in wiki markup nest by the number of their bullets', () => {
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
])('the list %j in wiki markup keeps every item', (markup, expected) => {
  expect(descriptionNodes(markup)).toEqual(expected);
});

test('a line after a list item of wiki markup belongs to it until an empty line or another block', () => {
  expect(descriptionNodes('* a\nb\n\nc\n* d\nh2. e')).toEqual([
    list(item('a', { tag: 'break' }, 'b')),
    p('c'),
    list(item('d')),
    { tag: 'heading', content: ['e'] },
  ]);
});

test.each(['-no list', '*a* bold', '#1 issue', '*', '-'])(
  'the wiki markup %s is not a list',
  (markup) => {
    expect(descriptionNodes(markup)).toMatchObject([{ tag: 'paragraph' }]);
  },
);

test('a list item of wiki markup keeps a character that ends a line in Unicode only', () => {
  expect(descriptionText('* a\u2028b\n* c')).toBe('a\u2028b\nc');
});

test('a paragraph of wiki markup keeps its line breaks and ends at an empty line', () => {
  expect(descriptionNodes('  a\r\nb  \r\n\r\n\r\nc')).toEqual([
    p('a', { tag: 'break' }, 'b'),
    p('c'),
  ]);
});
