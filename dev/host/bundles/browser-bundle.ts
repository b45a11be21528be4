import { join } from 'node:path';
import { buildSync, type BuildOptions } from 'esbuild';

/** Entry of the script that every resource of the app loads before its own. */
export const BRIDGE_SCRIPT = join(__dirname, '..', 'page', 'iframe', 'global-bridge.ts');

const OPTIONS = {
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  jsx: 'automatic',
  legalComments: 'none',
  logLevel: 'silent',
} satisfies BuildOptions;

const bundles = new Map<string, string>();

/**
 * Bundles a script for the browser once per process; it is small enough to do without a build step. Esbuild's asynchronous
 * calls would leave a process behind that keeps a test from ending.
 */
export function bundleForBrowser(entry: string): string {
  const existing = bundles.get(entry);
  if (existing !== undefined) return existing;
  const { outputFiles } = buildSync({ ...OPTIONS, entryPoints: [entry], write: false });
  const bundle = outputFiles[0]?.text ?? '';
  bundles.set(entry, bundle);
  return bundle;
}

/** Writes the bundle to a file ahead of time. */
export function writeBrowserBundle(entry: string, outfile: string): void {
  buildSync({ ...OPTIONS, entryPoints: [entry], outfile });
}
