import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BACKEND = join(__dirname, '..', '..', 'dev', 'build', 'backend');
const MEGABYTE = 1_000_000;

const files = readdirSync(BACKEND).filter((name) => /^(?:index|\d+)\.cjs$/.test(name));

test('the backend holds no analytics SDK, in its entry and in its chunks', () => {
  expect(files.length).toBeGreaterThan(1);
  for (const name of files) {
    expect(readFileSync(join(BACKEND, name), 'utf8')).not.toMatch(
      /statsig|feature-gate|amplitude/i,
    );
  }
});

test('a new process of the backend loads less than 1 MB', () => {
  expect(statSync(join(BACKEND, 'index.cjs')).size).toBeLessThan(MEGABYTE);
});
