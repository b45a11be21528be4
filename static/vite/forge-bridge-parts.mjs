import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The modules that hold what the resources use, and what these use themselves. */
const PARTS = {
  '@forge/bridge': {
    events: 'events/events.js',
    invoke: 'invoke/invoke.js',
    NavigationTarget: 'router/targets.js',
    permissions: 'permissions/permissions.js',
    requestConfluence: 'fetch/index.js',
    requestJira: 'fetch/index.js',
    router: 'router/router.js',
    view: 'view/view.js',
  },
  '@forge/i18n': { ensureLocale: 'ensureLocale.js' },
};

const PREFIX = '\0parts-of:';
const require = createRequire(import.meta.url);
const folderOf = (name) => dirname(require.resolve(name));

/**
 * Takes from `@forge/bridge` the modules that are used, unchanged. Its index loads all of them, and no bundler can leave
 * out the others of a CommonJS package: object store, feature flags, permissions and tslib are a third of the viewer.
 * A part that a newer version has moved fails the build.
 * @returns {import('vite').Plugin}
 */
export function forgeBridgeParts() {
  const folders = Object.keys(PARTS).map(folderOf);
  return {
    name: 'forge-bridge-parts',
    enforce: 'pre',
    resolveId: (id) => (id in PARTS ? PREFIX + id : undefined),
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const name = id.slice(PREFIX.length);
      const code = Object.entries(PARTS[name] ?? {})
        .map(
          ([part, path]) =>
            `export { ${part} } from ${JSON.stringify(join(folderOf(name), path))};`,
        )
        .join('\n');
      return { code, moduleSideEffects: false };
    },
    transform: (_code, id) =>
      folders.some((folder) => id.startsWith(folder)) ? { moduleSideEffects: false } : undefined,
  };
}
