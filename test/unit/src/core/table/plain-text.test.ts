import fc from 'fast-check';
import {
  CELL_TEXT_MAX_LENGTH,
  oneLine,
  oneLineOfWiki,
} from '../../../../../src/core/table/plain-text';

test.each([
  ['h2. Steps\n# open\n# close', 'Steps open close'],
  ['* one\n** two', 'one two'],
  ['{code:java}int a = 1;{code}', 'int a = 1;'],
  ['{quote}He said{quote}', 'He said'],
  ['{color:#ff0000}red{color} apple', 'red apple'],
  ['ask [~jdoe] about [the plan|https://x.test/plan]', 'ask @jdoe about the plan'],
  ['see !shot.png|width=300! now', 'see [shot.png] now'],
  ['*bold* _it_ +under+ -gone- {{mono}}', 'bold it under gone mono'],
  ['||Head||Two||\n|a|b|', 'Head Two a b'],
  ['a\\\\b', 'a b'],
  ['snake_case_name and 2*3*4 stay', 'snake_case_name and 2*3*4 stay'],
])('%p becomes %p', (markup, plain) => {
  expect(oneLineOfWiki(markup)).toBe(plain);
});

test('a long text is cut with an ellipsis', () => {
  const line = oneLine('word '.repeat(1_000));

  expect(line).toHaveLength(CELL_TEXT_MAX_LENGTH);
  expect(line.endsWith('word…')).toBe(true);
});

test('a character of two code units is not cut in two', () => {
  const line = oneLine('a'.repeat(CELL_TEXT_MAX_LENGTH - 2) + '😀😀');

  expect(line).toBe(`${'a'.repeat(CELL_TEXT_MAX_LENGTH - 2)}…`);
});

test('any markup becomes one short line', () => {
  const characters = Array.from('{}[]|!*_-+^~#\\ \nab:h1.');
  const markup = fc.array(fc.constantFrom(...characters), { maxLength: 400 });
  fc.assert(
    fc.property(markup, (parts) => {
      const line = oneLineOfWiki(parts.join(''));
      expect(line.length).toBeLessThanOrEqual(CELL_TEXT_MAX_LENGTH);
      expect(line).not.toMatch(/[\n\r\t]/);
    }),
    { numRuns: 1_000 },
  );
});
