import { join } from 'node:path';
import { writeBrowserBundle } from '../host/bundles/browser-bundle';
import { ASSET_ENTRIES } from './assets';

/** Bundles the script and the styles of the site, so that its first page need not wait for that. */
export function buildConfluence(outDirectory: string): void {
  for (const [name, entry] of Object.entries(ASSET_ENTRIES)) {
    writeBrowserBundle(entry, join(outDirectory, name));
  }
}
