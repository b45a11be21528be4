/**
 * `npm run check:static`: everything that can be checked without running a test. Every check runs, so that one
 * look shows all that is red; a check that passes is one line, a check that fails shows its whole output.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { root } from './build-parts.mjs';

const CHECKS = [
  'types',
  'lint',
  'format:check',
  'architecture',
  'dead-code',
  'build',
  'size',
  'manifest',
];

function passes(check) {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', check], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: Infinity,
  });
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${check} (${seconds} s)`);
  if (status !== 0) process.stdout.write(stdout + stderr);
  return status === 0;
}

const failed = CHECKS.filter((check) => !passes(check));
if (failed.length > 0) {
  console.error(`Failed: ${failed.map((check) => `npm run ${check}`).join(', ')}`);
  process.exit(1);
}
