import { STORAGE_UNIT_BYTES, type InstallationLimits } from '../../kernel/installation-limits';
import { byteLength } from './check-request';
import { KvsRejection } from './kvs-rejection';

interface Charged {
  /** The path below `/api/v1/`. */
  name: string;
  body: Uint8Array;
  run: () => unknown;
}

/** All others write. */
const READS = new Set(['get', 'secret/get', 'entity/get', 'batch/get', 'query', 'entity/query']);

/**
 * Runs a request and charges it: a write by the size of the request, a read by the size of its answer. A read is refused
 * when its minute has no unit left; how large it is, is known only afterwards.
 *
 * @throws {KvsRejection} RATE_LIMIT_EXCEEDED, and what the request throws
 */
export function charge(limits: InstallationLimits, { name, body, run }: Charged): unknown {
  const isRead = READS.has(name);
  const limit = isRead ? 'storageReadUnitsPerMinute' : 'storageWriteUnitsPerMinute';
  const first = isRead ? 1 : unitsOf(body.byteLength);
  if (!limits.take('storageRequestsPerSecond', 1) || !limits.take(limit, first)) {
    throw new KvsRejection('RATE_LIMIT_EXCEEDED', 'Too many requests to the storage.');
  }
  const answer = run();
  if (!isRead) return answer;
  const rest = unitsOf(byteLength(answer)) - first;
  if (!limits.take(limit, rest)) {
    throw new KvsRejection('RATE_LIMIT_EXCEEDED', 'Too much was read from the storage.');
  }
  return answer;
}

function unitsOf(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / STORAGE_UNIT_BYTES));
}
