import { join } from 'node:path';
import { writeBrowserBundle } from '../host/bundles/browser-bundle';
import { ASSET_ENTRIES } from './assets';

/** Bundles the script and the styles of the site, so that its first page need not wait for that. */
export async function buildConfluence(outDirectory: string): Promise<void> {
  await Promise.all(
    Object.entries(ASSET_ENTRIES).map(([name, entry]) =>
      writeBrowserBundle(entry, join(outDirectory, name)),
    ),
  );
}
