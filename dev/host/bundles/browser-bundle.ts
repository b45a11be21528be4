import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

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

const bundles = new Map<string, Promise<string>>();

/** Bundles a script for the browser once per process; it is small enough to do without a build step. */
export function bundleForBrowser(entry: string): Promise<string> {
  const existing = bundles.get(entry);
  if (existing) return existing;
  const bundle = build({ ...OPTIONS, entryPoints: [entry], write: false }).then(
    ({ outputFiles }) => outputFiles[0]?.text ?? '',
  );
  bundles.set(entry, bundle);
  return bundle;
}

/** Writes the bundle to a file ahead of time. */
export async function writeBrowserBundle(entry: string, outfile: string): Promise<void> {
  await build({ ...OPTIONS, entryPoints: [entry], outfile });
}
