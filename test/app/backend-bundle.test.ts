import { execFileSync } from 'node:child_process';
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

test('a new process of the backend loads less than 1 MB until it answers the macro', () => {
  const code = `
    const { statSync } = require('node:fs');
    const { macroResolver } = require(${JSON.stringify(join(BACKEND, 'index.cjs'))});
    macroResolver({ call: { functionKey: 'loadTable' }, context: {} }).then((answer) => {
      const loaded = Object.keys(require.cache).map((file) => statSync(file).size);
      console.log(JSON.stringify({ answer, bytes: loaded.reduce((sum, size) => sum + size, 0) }));
    });`;
  const output = execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  const { answer, bytes } = JSON.parse(output) as { answer: unknown; bytes: number };
  expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } });
  expect(bytes).toBeGreaterThan(statSync(join(BACKEND, 'index.cjs')).size);
  expect(bytes).toBeLessThan(MEGABYTE);
});
