import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { StepStore } from '#src/services/queued-work/ports';
import { parseStored } from './parse-stored';

const stepSchema = v.object({ step: v.number() });

/** Forge repeats an event for a day. */
const TTL = { value: 2, unit: 'DAYS' } as const;

/** One small value for each run of queued work. */
export const stepStore: StepStore = {
  find: async (run) => parseStored(stepSchema, await kvs.get(keyOf(run)))?.step,
  put: (run, step) => kvs.set(keyOf(run), { step }, { ttl: TTL }),
};

const keyOf = (run: string): string => `queued-step:${run}`;
