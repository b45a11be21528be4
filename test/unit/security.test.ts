/** Every row of the tables of promises in SECURITY.md names a file that enforces the promise and a test that exists. */
import { existsSync, readFileSync } from 'node:fs';

const ROW = /^\| (?<promise>[^|]+) \| (?<enforced>[^|]+) \| `(?<file>[^`]+)`: (?<name>[^|]+) \|$/;
const HEADING = '| promise ';
const SEPARATOR = /^\|[\s-|]+\|$/;

const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith(HEADING) && !SEPARATOR.test(line));

const PROMISES = rows.map((row) => {
  const {
    promise = '',
    enforced = '',
    file = '',
    name = '',
  } = ROW.exec(oneSpace(row))?.groups ?? {};
  return { row, promise, enforced, file, name };
});

function oneSpace(text: string): string {
  return text.replace(/ {2,}/g, ' ').trim();
}

test('SECURITY.md has its tables of promises', () => {
  expect(PROMISES.length).toBeGreaterThan(40);
});

test.each(PROMISES)('the promise "$promise" names where it is enforced', ({ row, enforced }) => {
  const files = [...enforced.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);

  expect([row, files.length > 0]).toEqual([row, true]);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test.each(PROMISES)('the promise "$promise" names a test that exists', ({ file, name }) => {
  expect(readFileSync(file, 'utf8')).toContain(name);
});
