import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const BRIDGE = '@forge/bridge';

/** The modules that hold what the resources use, and what these use themselves. */
const PARTS = {
  [BRIDGE]: {
    events: 'events/events.js',
    invoke: 'invoke/invoke.js',
    Modal: 'modal/modal.js',
    NavigationTarget: 'router/targets.js',
    permissions: 'permissions/permissions.js',
    requestConfluence: 'fetch/index.js',
    requestJira: 'fetch/index.js',
    router: 'router/router.js',
  },
  '@forge/i18n': { ensureLocale: 'ensureLocale.js' },
};

/** The methods of `view`, each from a module of its own: those that a resource does not call are left out of it. */
const VIEW = '\0methods-of-view';
/** What `emitReadyEvent` itself calls of `view`. */
const VIEW_OF_METHODS = '\0view-of-methods';
const VIEW_METHODS = ['close', 'createHistory', 'emitReadyEvent', 'getContext', 'submit', 'theme'];

const PREFIX = '\0parts-of:';
const require = createRequire(import.meta.url);
const folderOf = (name) => dirname(require.resolve(name));
const pathOf = (name, path) => JSON.stringify(join(folderOf(name), path));
const exportOf = (name, part, path) => `export { ${part} } from ${pathOf(name, path)};`;
const viewMethod = (name) => exportOf(BRIDGE, name, `view/${name}.js`);
const moduleOf = (lines) => ({ code: lines.join('\n'), moduleSideEffects: false });

function expectMethods(code, id) {
  for (const [, method] of code.matchAll(/\bview\.(\w+)/g)) {
    if (!VIEW_METHODS.includes(method))
      throw new Error(`${id}: enter view.${method} in ${import.meta.filename}`);
  }
}

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
    resolveId(id, importer) {
      if (id === VIEW) return VIEW;
      if (id === './view' && importer?.startsWith(folderOf(BRIDGE))) return VIEW_OF_METHODS;
      return id in PARTS ? PREFIX + id : undefined;
    },
    load(id) {
      if (id === VIEW) return moduleOf(VIEW_METHODS.map(viewMethod));
      if (id === VIEW_OF_METHODS) {
        return moduleOf([`export * as view from ${pathOf(BRIDGE, 'view/getContext.js')};`]);
      }
      if (!id.startsWith(PREFIX)) return undefined;
      const name = id.slice(PREFIX.length);
      const parts = Object.entries(PARTS[name] ?? {}).map(([part, path]) =>
        exportOf(name, part, path),
      );
      return moduleOf(
        name === BRIDGE ? [...parts, `export * as view from ${JSON.stringify(VIEW)};`] : parts,
      );
    },
    transform(code, id) {
      if (folders.some((folder) => id.startsWith(folder))) return { moduleSideEffects: false };
      if (code.includes(`from '${BRIDGE}'`)) expectMethods(code, id);
      return undefined;
    },
  };
}
