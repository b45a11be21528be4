import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { forgeBridgeParts } from './vite/forge-bridge-parts.mjs';
import { nodePartsOfAntlr } from './vite/node-parts-of-antlr.mjs';
import { textsOfResource } from './vite/texts-of-resource.mjs';

/** The resources of the manifest by the name of their folder, each with the title of its document. */
const TITLES = new Map([
  ['macro', 'JQL Table'],
  ['macro-config', 'JQL Table: settings'],
  ['admin', 'Application links'],
  ['connect', 'Jira connections'],
]);

/** One resource is built at a time; `RESOURCE` names it. */
const resource = process.env.RESOURCE ?? 'macro';

export default defineConfig({
  root: import.meta.dirname,
  // Relative URLs, because Forge serves a resource below a path.
  base: './',
  publicDir: resolve(import.meta.dirname, resource, 'public'),
  logLevel: 'warn',
  plugins: [
    forgeBridgeParts(),
    nodePartsOfAntlr(),
    textsOfResource(resource),
    {
      // All resources have the same document: it differs in its title and in the script that it runs.
      name: 'document-of-resource',
      transformIndexHtml: {
        order: 'pre',
        handler: (html) =>
          html
            .replaceAll('%RESOURCE%', resource)
            .replaceAll('%TITLE%', TITLES.get(resource) ?? resource),
      },
    },
  ],
  build: {
    outDir: resolve(import.meta.dirname, resource, 'build'),
    emptyOutDir: true,
    target: 'es2022',
    // Slower than esbuild, and its output is smaller: the viewer loads once for each macro of a page.
    minify: 'terser',
    // Forge's CSP allows no inline script, and the preload helper is not needed by one chunk.
    modulePreload: false,
    assetsInlineLimit: 0,
    // The query editor with the grammar of JQL is one, and is loaded when an author opens the dialog.
    chunkSizeWarningLimit: 800,
    // By these names the size of what the first table needs is limited (package.json).
    rollupOptions: {
      output: {
        entryFileNames: 'assets/main-[hash].js',
        chunkFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.endsWith('?tools')
            ? 'assets/tool-texts-[name]-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
  },
});
