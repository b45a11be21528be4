import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostError } from './host-error';
import type { StateStore } from './state-store';

/**
 * A store with one file `<name>.json` per document.
 *
 * @param directory without it, the store keeps nothing
 * @throws {HostError} STATE_UNREADABLE if the directory cannot be created; `load` throws it for a broken document
 */
export function createStateStore(directory?: string): StateStore {
  if (directory === undefined) return { load: () => undefined, save: () => undefined };
  try {
    mkdirSync(directory, { recursive: true });
  } catch (cause) {
    throw new HostError('STATE_UNREADABLE', `Cannot use ${directory} to keep state`, { cause });
  }
  const fileOf = (name: string) => join(directory, `${name}.json`);
  return {
    load: (name) => readDocument(fileOf(name)),
    save: (name, value) => {
      const temporary = `${fileOf(name)}.${process.pid}.tmp`;
      writeFileSync(temporary, JSON.stringify(value), { mode: 0o600 });
      renameSync(temporary, fileOf(name));
    },
  };
}

function readDocument(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new HostError('STATE_UNREADABLE', `Cannot read ${file}`, { cause });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new HostError('STATE_UNREADABLE', `${file} does not hold JSON`, { cause });
  }
}
