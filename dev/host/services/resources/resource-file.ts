import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

/** Bundlers put a hash of the content into the name, so that the file never changes. */
const HASHED_NAME = /[.-][\w-]{8,}\.\w+$/;

export interface ResourceFile {
  content: Buffer;
  contentType: string;
  cacheControl: string;
}

/**
 * Reads a file of a resource.
 *
 * @param path below the resource, percent-encoded as in the URL
 * @returns undefined for a missing file and for any path that leaves the folder
 */
export function readResourceFile(directory: string, path: string): ResourceFile | undefined {
  const file = locate(directory, path === '' ? 'index.html' : path);
  if (file === undefined) return undefined;
  return {
    content: readFileSync(file),
    contentType: CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    cacheControl: HASHED_NAME.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

function locate(directory: string, path: string): string | undefined {
  try {
    const root = realpathSync(directory);
    const file = realpathSync(join(root, decodeURIComponent(path)));
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
