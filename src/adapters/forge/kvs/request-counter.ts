import * as v from 'valibot';
import type { System } from '#src/services/ports';
import type { RequestCounter } from '#src/services/provider/ports';
import { entities } from './entities';

const SECOND_MS = 1000;
const WINDOW_MS = 60 * SECOND_MS;
const REQUESTS_PER_WINDOW = 120;

const countSchema = v.object({
  version: v.number(),
  windowStart: v.number(),
  count: v.number(),
});

type Count = v.InferOutput<typeof countSchema>;

/** Long after its window, so that those of strangers do not pile up. */
const KEPT = { ttl: { value: 1, unit: 'HOURS' } } as const;

/** One for each client, and one for each source that came without its secret. */
const counts = entities('incoming-requests', countSchema);

/**
 * Counts in windows of a minute, with one read and one write for each request. Of requests at the very same time
 * one is counted, because counting each would cost more than it protects.
 */
export function requestCounter(clock: Pick<System, 'now'>): RequestCounter {
  return {
    async count(countedBy) {
      const old = await counts.find(countedBy);
      const next = counted(old, clock.now());
      if (next.count > REQUESTS_PER_WINDOW) return secondsLeft(next, clock.now());
      await write(countedBy, next, old);
      return 0;
    },
  };
}

function counted(old: Count | undefined, now: number): Count {
  const version = (old?.version ?? 0) + 1;
  const isSameWindow = old !== undefined && now < old.windowStart + WINDOW_MS;
  return isSameWindow
    ? { version, windowStart: old.windowStart, count: old.count + 1 }
    : { version, windowStart: now, count: 1 };
}

function secondsLeft({ windowStart }: Count, now: number): number {
  return Math.max(1, Math.ceil((windowStart + WINDOW_MS - now) / SECOND_MS));
}

function write(key: string, next: Count, old: Count | undefined): Promise<boolean> {
  if (!old) return counts.create(key, next, KEPT);
  return counts.replace(key, next, { attribute: 'version', value: old.version }, KEPT);
}
