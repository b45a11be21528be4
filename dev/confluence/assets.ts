import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleForBrowser } from '../host/bundles/browser-bundle';

const TYPES = { 'confluence.js': 'text/javascript', 'confluence.css': 'text/css' } as const;

/** Entries of the files that the pages of the site load. */
export const ASSET_ENTRIES: Record<keyof typeof TYPES, string> = {
  'confluence.js': join(__dirname, 'client', 'main.tsx'),
  'confluence.css': join(__dirname, 'client', 'confluence.css'),
};

/** Answers with an asset. @param directory output of `buildConfluence`; without it the asset is bundled now */
export async function answerAsset(name: string, directory: string | undefined): Promise<Response> {
  if (!isAsset(name)) return new Response('Not found', { status: 404 });
  const content =
    directory === undefined
      ? bundleForBrowser(ASSET_ENTRIES[name])
      : await readFile(join(directory, name), 'utf8');
  const headers = { 'content-type': `${TYPES[name]}; charset=utf-8`, 'cache-control': 'no-cache' };
  return new Response(content, { headers });
}

function isAsset(name: string): name is keyof typeof TYPES {
  return Object.hasOwn(TYPES, name);
}
