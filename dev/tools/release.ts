/**
 * `npm run release -- [--environment NAME] [-- OPTIONS OF forge deploy]`: builds the front ends, runs every
 * check of `npm run preflight`, and deploys. See `docs/deploy.md`.
 */
import { spawnSync } from 'node:child_process';
import { RESOURCES, root } from './build-parts.mjs';
import { parseCommandLine } from './release/environment';
import { askForge, INSTALL_FORGE, runForge } from './release/forge-cli';
import { preflight } from './release/preflight';

/** Forge bundles the backend itself when it deploys. @returns whether it succeeded */
function buildFrontEnds(): boolean {
  const build = ['--import', 'tsx', 'dev/tools/build.ts', ...RESOURCES];
  return spawnSync(process.execPath, build, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** @throws {Error} with one sentence that says why nothing was deployed */
function release(): void {
  const { environment, forDeploy } = parseCommandLine(process.argv.slice(2));
  if (askForge(['--version'], root) === undefined) throw new Error(INSTALL_FORGE);
  if (!buildFrontEnds()) throw new Error('Nothing was deployed: the build failed.');
  if (!preflight(environment)) throw new Error('Nothing was deployed: see what was refused above.');
  if (runForge(['deploy', '-e', environment, ...forDeploy], root) !== 0) {
    throw new Error('forge deploy failed; the reason stands above, and docs/deploy.md says more.');
  }
}

try {
  release();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
