/** Checks the types of every tree. `forge deploy` reads only the first of these configurations. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const projects = [
  'tsconfig.json',
  'static/tsconfig.json',
  'dev/tsconfig.json',
  'test/tsconfig.json',
];

const failed = projects.filter((project) => {
  const { status } = spawnSync(
    process.execPath,
    [tsc, '--noEmit', '--pretty', '-p', join(root, project)],
    { stdio: 'inherit' },
  );
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`Types do not hold in: ${failed.join(', ')}`);
  process.exit(1);
}
