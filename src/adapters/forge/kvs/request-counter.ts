import * as v from 'valibot';
import type { System } from '#src/services/ports';
import type { RequestCounter } from '#src/services/provider/ports';
import type { FallbackPorts } from '#src/services/tables/limit-site-fallback';
import { entities } from './entities';

const SECOND_MS = 1000;

interface CountLimit {
  windowMs: number;
  perWindow: number;
}

/** Of a client of this app, or of a source without its secret. */
const REQUESTS: CountLimit = { windowMs: 60 * SECOND_MS, perWindow: 120 };
/** Of tables that the backend asks the Jira of the same site for, in place of a person's browser. */
const SITE_FALLBACKS: CountLimit = { windowMs: 3600 * SECOND_MS, perWindow: 60 };

const countSchema = v.object({
  version: v.number(),
  windowStart: v.number(),
  count: v.number(),
});

type Count = v.InferOutput<typeof countSchema>;

/** Longer than a window, so that those of strangers do not pile up. */
const KEPT = { ttl: { value: 2, unit: 'HOURS' } } as const;

/** One for each client, for each source that came without its secret, and for each person. */
const counts = entities('incoming-requests', countSchema);

/** Counts requests of clients and of strangers. */
export function requestCounter(clock: Pick<System, 'now'>): RequestCounter {
  return { count: (countedBy) => count(clock, countedBy, REQUESTS) };
}

/** Counts the tables that the backend loads from the Jira of the same site, by account. */
export function siteFallbackCounter(clock: Pick<System, 'now'>): FallbackPorts['siteFallbacks'] {
  return { count: (accountId) => count(clock, `site:${accountId}`, SITE_FALLBACKS) };
}

/**
 * Counts with one read and one write for each request. Of requests at the very same time one is counted, because
 * counting each would cost more than it protects.
 * @returns seconds to wait if there were too many; otherwise 0
 */
async function count(
  { now }: Pick<System, 'now'>,
  key: string,
  { windowMs, perWindow }: CountLimit,
): Promise<number> {
  const old = await counts.find(key);
  const next = counted(old, { now: now(), windowMs });
  if (next.count > perWindow) return secondsUntil(next.windowStart + windowMs, now());
  await write(key, next, old);
  return 0;
}

function counted(
  old: Count | undefined,
  { now, windowMs }: { now: number; windowMs: number },
): Count {
  const version = (old?.version ?? 0) + 1;
  const isSameWindow = old !== undefined && now < old.windowStart + windowMs;
  return isSameWindow
    ? { version, windowStart: old.windowStart, count: old.count + 1 }
    : { version, windowStart: now, count: 1 };
}

function secondsUntil(end: number, now: number): number {
  return Math.max(1, Math.ceil((end - now) / SECOND_MS));
}

function write(key: string, next: Count, old: Count | undefined): Promise<boolean> {
  if (!old) return counts.create(key, next, KEPT);
  return counts.replace(key, next, { attribute: 'version', value: old.version }, KEPT);
}
