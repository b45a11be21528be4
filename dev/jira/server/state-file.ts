import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../error-code';

/** One JSON document of the state directory. */
export interface StateFile {
  /** @returns undefined if nothing has been saved */
  load(): unknown;
  save(value: unknown): void;
}

/** Opens a document of the state directory; without a directory it keeps nothing. */
export function createStateFile(directory: string | undefined, name: string): StateFile {
  if (directory === undefined) return { load: () => undefined, save: () => undefined };
  mkdirSync(directory, { recursive: true });
  const path = join(directory, name);
  return { load: () => readJson(path), save: (value) => writeAtomically(path, value) };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A crash while writing leaves the old file, never half of a new one. */
function writeAtomically(path: string, value: unknown): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, JSON.stringify(value), { mode: 0o600 });
  renameSync(temporary, path);
}
