import type { SetOptions } from './kvs-request';
import { KvsRejection } from './kvs-rejection';
import { KEY_PATTERN, MAX_DEPTH, MAX_KEY_CHARACTERS, MAX_TTL_DAYS } from './limits';

/** @throws {KvsRejection} KEY_TOO_SHORT, KEY_TOO_LONG, INVALID_KEY */
export function checkKey(key: unknown): void {
  if (typeof key !== 'string') throw new KvsRejection('INVALID_KEY', 'The key must be a string.');
  if (key.length === 0) throw new KvsRejection('KEY_TOO_SHORT', 'The key must not be empty.');
  if (key.length > MAX_KEY_CHARACTERS) {
    const words = `The key must not be longer than ${MAX_KEY_CHARACTERS} characters.`;
    throw new KvsRejection('KEY_TOO_LONG', words);
  }
  if (!KEY_PATTERN.test(key)) {
    throw new KvsRejection('INVALID_KEY', `The key must match ${KEY_PATTERN.source}`);
  }
}

/** @throws {KvsRejection} MAX_SIZE, MAX_DEPTH; INVALID_REQUEST if the value is missing */
export function checkValue(value: unknown, maxBytes: number): void {
  if (value === undefined || value === null) {
    throw new KvsRejection('INVALID_REQUEST', 'There is no value to store.');
  }
  const bytes = byteLength(value);
  if (bytes > maxBytes) {
    throw new KvsRejection('MAX_SIZE', `The value has ${bytes} bytes; it may have ${maxBytes}.`);
  }
  if (depthOf(value) > MAX_DEPTH) {
    throw new KvsRejection('MAX_DEPTH', `The value must not be nested deeper than ${MAX_DEPTH}.`);
  }
}

/** The size of a value as JSON, in bytes. */
export function byteLength(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}

/** 0 for a plain value, 1 for an array or object of plain values. */
function depthOf(value: unknown): number {
  let depth = 0;
  let level: unknown[] = [value];
  while (level.length > 0) {
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? [Object.values(item) as unknown[]] : [],
    );
    if (level.length > 0) depth++;
    level = level.flat();
  }
  return depth;
}

const UNIT_MS: Record<string, number> = {
  SECONDS: 1_000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
};

/**
 * The time at which a value expires, in milliseconds since the epoch; undefined if it does not expire.
 *
 * @throws {KvsRejection} INVALID_REQUEST
 */
export function expiryOf(options: SetOptions | undefined, now: number): number | undefined {
  if (options?.ttl === undefined) return undefined;
  const { value, unit } = options.ttl;
  const milliseconds = (UNIT_MS[unit] ?? Number.NaN) * value;
  const isInRange = milliseconds > 0 && milliseconds <= MAX_TTL_DAYS * 86_400_000;
  if (!Number.isInteger(value) || !isInRange) {
    throw new KvsRejection('INVALID_TTL', `The TTL must be between 1 second and 1 year.`);
  }
  return now + milliseconds;
}

/**
 * Batches and transactions accept a TTL but no other option.
 *
 * @throws {KvsRejection} INVALID_REQUEST
 */
export function checkTtlOnly(options: SetOptions | undefined): void {
  if (options?.keyPolicy !== undefined || options?.returnValue !== undefined) {
    throw new KvsRejection('INVALID_REQUEST', 'Only a TTL can be given here.');
  }
}
