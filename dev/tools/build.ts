/**
 * `npm run build [-- PARTS]`: builds what is older than its sources, of the named parts or of all; see `build-parts.mjs`
 * for what belongs to what.
 */
import { join } from 'node:path';
import { build as viteBuild } from 'vite';
import { buildConfluence } from '../confluence/build-confluence';
import { bundleBackend } from '../host/bundles/bundle-backend';
import { buildRuntime } from '../host/bundles/build-runtime';
import { PARTS, RESOURCES, digest, isBuilt, markBuilt, root } from './build-parts.mjs';

const output = (name: string) => join(root, 'dev', 'build', name);

async function buildResource(name: string): Promise<void> {
  process.env.RESOURCE = name;
  await viteBuild({ configFile: join(root, 'static', 'vite.config.mts') });
}

const BUILDERS: Record<string, () => unknown> = {
  runtime: () => buildRuntime(output('runtime')),
  backend: () =>
    bundleBackend({
      appDirectory: root,
      outDirectory: output('backend'),
      runtimeDirectory: output('runtime'),
    }),
  confluence: () => buildConfluence(output('confluence')),
  ...Object.fromEntries(RESOURCES.map((name) => [name, () => buildResource(name)])),
};

async function main(names: string[]): Promise<void> {
  const wanted = PARTS.filter(({ name }) => names.length === 0 || names.includes(name));
  for (const part of wanted.filter((candidate) => !isBuilt(candidate))) {
    const inputs = digest(part.inputs);
    const begin = performance.now();
    await BUILDERS[part.name]?.();
    markBuilt(part, inputs);
    console.log(`Built ${part.name} in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
