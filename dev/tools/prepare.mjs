/**
 * Prepares `npm start`, `npm test` and `npm run check`: installs the dependencies of the lockfile, builds the current
 * sources unless `--no-build` is given, and provides a Chromium with `--browser`. Reuses what exists. Plain Node, because
 * nothing is installed yet.
 */
import './end-with-parent.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS, digest, isBuilt, root } from './build-parts.mjs';
import { findChromium, installChromium } from './chromium.mjs';

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** `spawnSync` would keep this process from handling the signal that ends both. */
async function run(command, args) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const end = () => {
    child.kill('SIGTERM');
    process.exit(1);
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  const [status] = await once(child, 'close');
  process.off('SIGINT', end).off('SIGTERM', end);
  if (status !== 0) fail(`"${command} ${args.join(' ')}" failed; the reason stands above.`);
}

async function installDependencies() {
  const stamp = join(root, 'node_modules', '.installed-from');
  const lockfile = digest(['package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return;
  console.log('Installing dependencies (once; about a minute) ...');
  // `npm ci` refuses a lockfile that lacks optional packages of another platform; `npm install` installs the same
  // versions. No package needs its install script (keytar's would need a compiler).
  await run('npm', ['install', '--no-save', '--ignore-scripts', '--loglevel=error']);
  writeFileSync(stamp, lockfile);
}

async function build() {
  if (PARTS.every(isBuilt)) return;
  await run(process.execPath, ['--import', 'tsx', join('dev', 'tools', 'build.ts')]);
}

function provideChromium() {
  if (findChromium() !== undefined) return;
  const problem = installChromium();
  if (problem !== undefined) fail(problem);
}

await installDependencies();
if (!process.argv.includes('--no-build')) await build();
if (process.argv.includes('--browser')) provideChromium();
