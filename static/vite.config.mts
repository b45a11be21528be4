import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** One resource of the manifest; `RESOURCE` names its folder. Relative URLs, because Forge serves it below a path. */
const resource = process.env.RESOURCE ?? 'macro';

export default defineConfig({
  root: resolve(import.meta.dirname, resource),
  base: './',
  logLevel: 'warn',
  build: {
    outDir: 'build',
    emptyOutDir: true,
    target: 'es2022',
    // Forge's CSP allows no inline script, and the preload helper is not needed by one chunk.
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});
