import { CELL_TEXT_MAX_LENGTH, line, nameLine, oneLine } from '#core/table/plain-text';

test('a long text is cut with an ellipsis, and says so', () => {
  const { text, cut } = line('word '.repeat(1_000));

  expect(text).toHaveLength(CELL_TEXT_MAX_LENGTH);
  expect(text.endsWith('word…')).toBe(true);
  expect(cut).toBe(true);
});

test('a text of one line is taken as it is', () => {
  expect(line('Łódź 東京 😀 naïve')).toEqual({ text: 'Łódź 東京 😀 naïve' });
});

test('white space becomes single, and controls go', () => {
  expect(oneLine('  a\t\n b\u0000c\u00a0 d ')).toBe('a b c d');
});

test('a character of two code units is not cut in two', () => {
  const text = oneLine('a'.repeat(CELL_TEXT_MAX_LENGTH - 2) + '😀😀');

  expect(text).toBe(`${'a'.repeat(CELL_TEXT_MAX_LENGTH - 2)}…`);
});

test('nothing can turn the text around it, and Arabic and Hebrew stay as they are', () => {
  expect(oneLine('invoice\u202Efdp.exe\u2066')).toBe('invoicefdp.exe');
  expect(oneLine('שלום \u200fعالم')).toBe('שלום \u200fعالم');
});

test('a name has no invisible marks, so that two names that look the same are the same', () => {
  expect(nameLine('A\u200enna\u200f \u061cSch\u202emidt')).toBe('Anna Schmidt');
});
