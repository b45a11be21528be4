import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { errorCode } from '../../error-code';
import { JiraDataError } from './jira-data-error';

export interface Line {
  /** From 1. */
  number: number;
  text: string;
}

/** Windows begins text files with it; JSON must not have it (RFC 8259 section 8.1). */
const BYTE_ORDER_MARK = /^\ufeff/;

/**
 * The lines of a text file, plain or gzipped (by its name, `.gz`), without keeping the whole file in memory.
 * @throws {JiraDataError} when the file cannot be read or unpacked
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  let failure: unknown;
  const input = open(path, (error) => (failure = error));
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    // The last line before a failure is incomplete.
    if (failure !== undefined) break;
    yield { number, text: number === 1 ? text.replace(BYTE_ORDER_MARK, '') : text };
  }
  if (failure !== undefined) throw unreadable(path, failure);
}

/** A stream that ends at an error instead of failing, because readline does not pass errors on. */
function open(path: string, failed: (error: unknown) => void): Readable {
  const output = new PassThrough();
  const done = (error: unknown): void => {
    if (error === undefined || error === null) return;
    failed(error);
    output.end();
  };
  const file = createReadStream(path);
  if (path.endsWith('.gz')) {
    const unpacked = createGunzip();
    pipeline(file, unpacked, done);
    // A truncated file fails after its last byte was written, when pipeline no longer listens.
    unpacked.on('error', done);
    unpacked.pipe(output);
  } else {
    file.on('error', done).pipe(output);
  }
  return output;
}

function unreadable(path: string, error: unknown): JiraDataError {
  const code = errorCode(error);
  const name = basename(path);
  if (code === 'ENOENT') return new JiraDataError(`The issues file ${path} does not exist.`);
  if (code === 'EISDIR') return new JiraDataError(`The issues file ${path} is a folder.`);
  if (code === 'EACCES') {
    return new JiraDataError(`The issues file ${path} cannot be read: permission denied.`);
  }
  if (code.startsWith('Z_')) return new JiraDataError(`${name} is not a complete gzip file.`);
  return new JiraDataError(`${name} cannot be read: ${String(error)}.`);
}
