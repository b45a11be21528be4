import type { Cell, RichNode } from '#contract/issue-table';
import { descriptionCell, descriptionText } from '#support/cell-cases/description';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const words = (text: string, ...marks: unknown[]) => ({ type: 'text', text, marks });
const rules = (length: number) => Array.from({ length }, () => ({ type: 'rule' }));
const linkTo = (length: number) => ({
  type: 'link',
  attrs: { href: 'https://x.test/'.padEnd(length, 'a') },
});
const wrapped = (times: number, type: string): unknown =>
  times === 0 ? words('a') : { type, content: [wrapped(times - 1, type)] };

const isCut = (cell: Cell): boolean => 'cut' in cell;
const x = (length: number) => 'x'.repeat(length);

test.each<[what: string, value: unknown, cut: boolean]>([
  ['a text of 1,500 characters', x(1500), false],
  ['a text of 1,501 characters', x(1501), true],
  ['a text of 1,500 characters before another line', `${x(1500)}\nb`, true],
  ['6,000 characters of wiki markup', `a\n${' '.repeat(5997)}b`, false],
  ['6,001 characters of wiki markup', `a\n${' '.repeat(5998)}b`, true],
  ['12,000 characters of HTML', `<p>a</p>${' '.repeat(11_984)}<p>b</p>`, false],
  ['12,001 characters of HTML', `<p>a</p>${' '.repeat(11_985)}<p>b</p>`, true],
  ['a document of 400 nodes', doc(words('a'), ...rules(398)), false],
  ['a document of 401 nodes', doc(words('a'), ...rules(399)), true],
  ['a document of 12 levels', doc(wrapped(12, 'panel')), false],
  ['a document of 13 levels beside words', doc(words('a'), wrapped(13, 'panel')), true],
])('%s is shortened only beyond its limit', (_what, value, cut) => {
  expect(isCut(descriptionCell(value))).toBe(cut);
});

test('a text that is cut ends with an ellipsis and says so', () => {
  expect(descriptionCell(x(1501))).toEqual({ type: 'text', text: `${x(1500)}…`, cut: true });
});

test('a text of exactly the limit loses the lines after it, and gets no ellipsis', () => {
  expect(descriptionCell(`${x(1500)}\nb`)).toEqual({ type: 'text', text: x(1500), cut: true });
});

test('a character of two code units is not cut in two at the end of a long text', () => {
  expect(descriptionCell(`${x(1499)}😀`)).toEqual({
    type: 'text',
    text: `${x(1499)}…`,
    cut: true,
  });
});

const tags = (node: RichNode): string[] =>
  typeof node === 'string' ? [] : [node.tag, ...(node.content ?? []).flatMap(tags)];

const countOf = (tag: string, value: unknown): number => {
  const cell = descriptionCell(value);
  const all = cell.type === 'rich' ? cell.content.flatMap(tags) : [];
  return all.filter((each) => each === tag).length;
};

test.each([
  ['an address of 2,000 characters', doc(words('a', linkTo(2000))), 1],
  ['an address of 2,001 characters', doc(words('a', linkTo(2001))), 0],
  [
    'addresses of 6,000 characters together',
    doc(...Array.from({ length: 3 }, () => words('a', linkTo(2000)))),
    3,
  ],
  [
    'addresses of more than 6,000 characters together',
    doc(...Array.from({ length: 4 }, () => words('a', linkTo(2000)))),
    3,
  ],
  [
    'a path that begins with two slashes',
    doc(words('a', { type: 'link', attrs: { href: '//x.test' } })),
    0,
  ],
  [
    'a path that begins with a slash and a backslash',
    doc(words('a', { type: 'link', attrs: { href: '/\\x.test' } })),
    0,
  ],
  [
    'an address after which a path stands',
    doc(words('a', { type: 'link', attrs: { href: 'javascript:/x' } })),
    0,
  ],
])('%s makes as many links as are allowed', (_what, value, links) => {
  expect(countOf('link', value)).toBe(links);
});

test('a text in a document keeps 8 of its marks', () => {
  const marks = Array.from({ length: 9 }, () => ({ type: 'strong' }));

  expect(countOf('strong', doc(words('a', ...marks)))).toBe(8);
});

test('HTML keeps 12 levels of elements', () => {
  const html = `${'<blockquote>'.repeat(13)}a${'</blockquote>'.repeat(13)}`;

  expect(countOf('quote', html)).toBe(12);
  expect(descriptionText(html)).toBe('a');
});

test.each([
  ['600 characters beyond what is shown', 2099, 1],
  ['601 characters beyond what is shown', 2100, 0],
])(
  'an effect whose end lies %s is an effect if the end is looked for that far',
  (_what, length, effects) => {
    expect(countOf('strong', `*${x(length)}*`)).toBe(effects);
  },
);
