/**
 * Checks the types of every tree, reusing what the last run found out. `forge deploy` reads only the first of these
 * configurations.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const trees = ['', 'static', 'dev', 'test'];

const failed = trees.filter((tree) => {
  const project = join(root, tree, 'tsconfig.json');
  const notes = join(root, '.cache', `types-${tree || 'src'}.json`);
  const { status } = spawnSync(
    process.execPath,
    [tsc, '--noEmit', '--pretty', '--incremental', '--tsBuildInfoFile', notes, '-p', project],
    { stdio: 'inherit' },
  );
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`Types do not hold in: ${failed.map((tree) => tree || 'src').join(', ')}`);
  process.exit(1);
}
