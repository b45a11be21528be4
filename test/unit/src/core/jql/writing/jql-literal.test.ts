import fc from 'fast-check';
import { parseByGrammar } from '#core/jql/parse-by-grammar';
import { jqlLiteral, suggestedLiteral } from '#core/jql/writing/jql-literal';

test('any text becomes exactly one value that a query reads as this text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { lists, error } = parseByGrammar(`label in (${jqlLiteral(text)})`);
      expect(error).toBeUndefined();
      expect(lists).toMatchObject([{ field: 'label', values: [{}] }]);
      if (!/\p{Cc}/u.test(text)) expect(lists[0]?.values[0]?.text).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['a plain word', 'Open', 'Open'],
  ['a number', '10016', '10016'],
  ['words with a space', 'In Progress', '"In Progress"'],
  ['a keyword', 'empty', '"empty"'],
  ['a reserved word', 'where', '"where"'],
  ['quotation marks', 'the "best"', '"the \\"best\\""'],
  ['a backslash', 'C:\\temp', '"C:\\\\temp"'],
  ['an attempt to add a condition', 'A" OR project = "B', '"A\\" OR project = \\"B"'],
  ['a control character', 'a\u0007b', '"a\\u0007b"'],
  ['no text', '', '""'],
])('%s is written so that a query reads it as one value', (_name, text, literal) => {
  expect(jqlLiteral(text)).toBe(literal);
});

test.each([
  ['"Story Points"', '"Story Points"'],
  ['Story Points', '"Story Points"'],
  ['cf[10016]', 'cf[10016]'],
  ['cf[10016] OR x', '"cf[10016] OR x"'],
  ['"a" OR "b"', '"\\"a\\" OR \\"b\\""'],
])('what Jira suggests as %s is written as %s', (value, literal) => {
  expect(suggestedLiteral(value)).toBe(literal);
});
