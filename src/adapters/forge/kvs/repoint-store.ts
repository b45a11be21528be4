import { kvs } from '@forge/kvs';
import { repointSchema, type RepointStore } from '#src/services/administration/link-uses/ports';
import { parseStored } from './parse-stored';

/** Long enough to notice a mistake; each page's history keeps its earlier versions anyway. */
const TTL = { value: 30, unit: 'DAYS' } as const;

export const repointStore: RepointStore = {
  put: (repointId, repoint) => kvs.set(keyOf(repointId), repoint, { ttl: TTL }),
  find: async (repointId) => parseStored(repointSchema, await kvs.get(keyOf(repointId))),
};

const keyOf = (repointId: string): string => `repoint:${repointId}`;
