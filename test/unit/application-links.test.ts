/** Every sentence in docs/application-links.md names a test that exists: one in the browser, or the reason why not. */
import { readFileSync } from 'node:fs';

const ROW =
  /^\| (?<number>\d+) \| (?<sentence>[^|]+) \| (?<here>[^|]+) \| (?<reason>Not in the browser: [^`]+\. )?`(?<file>test\/[^`]+)`: (?<name>[^|]+) \|$/;

const rows = readFileSync('docs/application-links.md', 'utf8')
  .split('\n')
  .map((line) => line.replace(/ {2,}/g, ' ').trim())
  .filter((line) => /^\| \d/.test(line));

const SENTENCES = rows.map((row) => {
  const { number = '', reason, file = '', name = '' } = ROW.exec(row)?.groups ?? {};
  return { row, number, reason, file, name };
});

test('docs/application-links.md has the 51 sentences of both documents', () => {
  const numbers = SENTENCES.map(({ number }) => Number(number));

  expect(numbers).toEqual(Array.from({ length: 51 }, (_none, at) => at + 1));
});

test.each(SENTENCES)('sentence $number on application links names a test that exists', (one) => {
  const tests = readFileSync(one.file, 'utf8');

  expect(tests.includes(`'${one.name}'`)).toBe(true);
});

test.each(SENTENCES)(
  'sentence $number on application links is tested in the browser, or says why it is not',
  ({ file, reason }) => {
    expect(file.startsWith('test/browser/')).toBe(reason === undefined);
  },
);
