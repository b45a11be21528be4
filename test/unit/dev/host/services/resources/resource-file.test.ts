import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readResourceFile } from '#dev/host/services/resources/resource-file';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'resource-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

test.each([
  ['index-BqX1_3Zk.js', 'public, max-age=31536000, immutable'],
  ['icon.svg', 'no-cache'],
  ['index.html', 'no-cache'],
])('the resource file %s is sent with Cache-Control: %s', (name, cacheControl) => {
  writeFileSync(join(directory, name), 'x');

  expect(readResourceFile(directory, name)).toMatchObject({ cacheControl });
});

test('a symbolic link out of a resource’s folder is not followed', () => {
  symlinkSync('/etc/hostname', join(directory, 'outside.txt'));

  expect(readResourceFile(directory, 'outside.txt')).toBeUndefined();
});
