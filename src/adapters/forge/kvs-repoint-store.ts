import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { Repoint, RepointStore } from '../../services/administration/macro-uses/ports';

/** Long enough to notice a mistake; the history of each page keeps what it was anyway. */
const TTL = { value: 30, unit: 'DAYS' } as const;

const repointSchema: v.GenericSchema<unknown, Repoint> = v.object({
  fromLinkId: v.string(),
  toLinkId: v.string(),
  pages: v.array(v.object({ pageId: v.string(), version: v.number(), macros: v.number() })),
});

export const kvsRepointStore: RepointStore = {
  put: (repointId, repoint) => kvs.set(`repoint:${repointId}`, repoint, { ttl: TTL }),
  async find(repointId) {
    const stored = await kvs.get<unknown>(`repoint:${repointId}`);
    return stored === undefined ? undefined : v.parse(repointSchema, stored);
  },
};
