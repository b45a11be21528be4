import {
  CELL_TEXT_MAX_LENGTH,
  line,
  nameLine,
  oneLine,
  withoutInvisibleControls,
} from '#core/table/plain-text';

test('a long text is cut with an ellipsis, and says so', () => {
  const { text, cut } = line('word '.repeat(1_000));

  expect(text).toHaveLength(CELL_TEXT_MAX_LENGTH);
  expect(text.endsWith('word…')).toBe(true);
  expect(cut).toBe(true);
});

test.each([
  ['exactly 300 characters', 'x'.repeat(300), { text: 'x'.repeat(300) }],
  ['301 characters', 'x'.repeat(301), { text: `${'x'.repeat(299)}…`, cut: true }],
  ['1,200 characters, most of them blanks', `a${' '.repeat(1_198)}b`, { text: 'a b' }],
  ['1,201 characters, most of them blanks', `a${' '.repeat(1_199)}b`, { text: 'a…', cut: true }],
  [
    'a blank before the cut',
    `${'x'.repeat(298)} ${'y'.repeat(9)}`,
    { text: `${'x'.repeat(298)}…`, cut: true },
  ],
  ['a blank before it', ' a', { text: 'a' }],
  ['a blank after it', 'a ', { text: 'a' }],
  ['two blanks in it', 'a  b', { text: 'a b' }],
])('a text of %s makes one line that fits', (_what, text, expected) => {
  expect(line(text)).toEqual(expected);
});

test('a plain text of one line stays unchanged', () => {
  expect(line('Łódź 東京 😀 naïve')).toEqual({ text: 'Łódź 東京 😀 naïve' });
});

test('a plain text has single spaces and no control characters', () => {
  expect(oneLine('  a\t\n b\u0000c\u00a0 d ')).toBe('a b c d');
});

test('a cut text never ends within a character of two code units', () => {
  const text = oneLine('a'.repeat(CELL_TEXT_MAX_LENGTH - 2) + '😀😀');

  expect(text).toBe(`${'a'.repeat(CELL_TEXT_MAX_LENGTH - 2)}…`);
});

test('a plain text cannot reorder the text around it, and Arabic and Hebrew stay unchanged', () => {
  expect(oneLine('invoice\u202Efdp.exe\u2066')).toBe('invoicefdp.exe');
  expect(oneLine('שלום \u200fعالم')).toBe('שלום \u200fعالم');
});

test('a text of several lines keeps its line ends and tabs, and loses controls and direction marks', () => {
  expect(withoutInvisibleControls('a\n\tb\u0000\u0007c\u202ed')).toBe('a\n\tbcd');
});

test('a name has no invisible marks, so that two names that look the same are the same', () => {
  expect(nameLine('A\u200enna\u200f \u061cSch\u202emidt')).toBe('Anna Schmidt');
});
