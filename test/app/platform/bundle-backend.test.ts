import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleBackend } from '#dev/host/bundles/bundle-backend';
import { buildRuntime } from '#dev/host/bundles/build-runtime';

const work = mkdtempSync(join(tmpdir(), 'bundle-backend-'));
const runtimeDirectory = join(work, 'runtime');

beforeAll(() => buildRuntime(runtimeDirectory));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** An app that needs no package, so that it can lie anywhere. */
function appWith(name: string, source: string) {
  const appDirectory = join(work, name);
  mkdirSync(join(appDirectory, 'src'), { recursive: true });
  const manifest = {
    app: { id: 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000000' },
    modules: { function: [{ key: 'run', handler: 'index.run' }] },
  };
  writeFileSync(join(appDirectory, 'manifest.yml'), JSON.stringify(manifest));
  writeFileSync(join(appDirectory, 'src/index.ts'), source);
  const compilerOptions = {
    strict: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
  };
  writeFileSync(join(appDirectory, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const outDirectory = join(work, `${name}-out`);
  return { appDirectory, outDirectory, runtimeDirectory };
}

test('a backend bundle holds the handlers, the wrapper and the runner, and replaces older files', async () => {
  const app = appWith('good', 'export const run = (): number => 1;');
  mkdirSync(app.outDirectory);
  writeFileSync(join(app.outDirectory, 'stale.cjs'), '');

  await bundleBackend(app);

  expect(readdirSync(app.outDirectory).sort()).toEqual([
    '__forge__.cjs',
    '__forge_use_local_wrapper.txt',
    '__forge_wrapper__.cjs',
    '__runner__.cjs',
    'index.cjs',
    'index.cjs.map',
    'runtime.json',
  ]);
});

test('a type error fails the backend bundle, as it fails a deployment, and names its place', async () => {
  const app = appWith('bad', "export const run = (): number => 'one';");

  const bundling = bundleBackend(app);

  await expect(bundling).rejects.toMatchObject({ name: 'HostError', code: 'BUNDLE_FAILED' });
  await expect(bundling).rejects.toThrow(/src\/index\.ts\(1,\d+\)[^]*TS2322/);
});
