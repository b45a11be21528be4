import { join } from 'node:path';
import { buildSync } from 'esbuild';

const RUNTIME = join(__dirname, '..', 'runtime');

/**
 * Builds the code that runs in the app's process: `dist/wrapper.js` and `dist/loader.js`, where `@forge/bundler`
 * looks for them (`FORGE_RUNTIME_PATH`), and `runner.cjs`, the main file of the process.
 */
export function buildRuntime(outDirectory: string): void {
  buildSync({
    entryPoints: [
      { in: join(RUNTIME, 'wrapper.ts'), out: 'dist/wrapper' },
      { in: join(RUNTIME, 'loader.ts'), out: 'dist/loader' },
    ],
    outdir: outDirectory,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  });
  buildSync({
    entryPoints: [join(RUNTIME, 'runner.ts')],
    outfile: join(outDirectory, 'runner.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  });
}
