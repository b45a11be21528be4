import { Filter, FilterConditions, kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { System } from '../../services/ports';
import type { RequestCounter } from '../../services/provider/ports';
import { succeeded } from './kvs-conflict';

/** The entity of `manifest.yml`: one for each link, whatever its client does. */
const ENTITY = 'incoming-requests';
const SECOND = 1000;
const WINDOW = 60 * SECOND;
const REQUESTS_PER_WINDOW = 120;
const countSchema = v.object({
  version: v.number(),
  windowStart: v.number(),
  count: v.number(),
});

type Count = v.InferOutput<typeof countSchema>;

/**
 * Counts in windows of a minute, with one read and one write for each request: of requests at the very same time
 * one is counted, because counting each would cost more than it protects.
 */
export function kvsRequestCounter(clock: Pick<System, 'now'>): RequestCounter {
  return {
    async count(linkId) {
      const old = await findCount(linkId);
      const next = counted(old, clock.now());
      if (next.count > REQUESTS_PER_WINDOW) return secondsLeft(next, clock.now());
      await write(linkId, next, old);
      return 0;
    },
  };
}

function counted(old: Count | undefined, now: number): Count {
  const version = (old?.version ?? 0) + 1;
  const isSameWindow = old !== undefined && now < old.windowStart + WINDOW;
  return isSameWindow
    ? { version, windowStart: old.windowStart, count: old.count + 1 }
    : { version, windowStart: now, count: 1 };
}

function secondsLeft({ windowStart }: Count, now: number): number {
  return Math.max(1, Math.ceil((windowStart + WINDOW - now) / SECOND));
}

async function findCount(linkId: string): Promise<Count | undefined> {
  const stored = await counts().get(linkId);
  return stored === undefined ? undefined : v.parse(countSchema, stored);
}

function write(linkId: string, next: Count, old: Count | undefined): Promise<boolean> {
  if (!old) return succeeded(counts().set(linkId, next, { keyPolicy: 'FAIL_IF_EXISTS' }));
  const conditions = new Filter<Count>().and('version', FilterConditions.equalTo(old.version));
  return succeeded(kvs.transact().set(linkId, next, { entityName: ENTITY, conditions }).execute());
}

function counts() {
  return kvs.entity<Count>(ENTITY);
}
