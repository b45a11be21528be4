import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { ClientUse, ClientUseStore } from '../../services/provider/client-uses';

const useSchema: v.GenericSchema<unknown, ClientUse> = v.object({
  clientId: v.string(),
  at: v.number(),
});

/** One small value for each link with an incoming side. */
export const kvsClientUseStore: ClientUseStore = {
  async find(linkId) {
    const stored = await kvs.get<unknown>(keyOf(linkId));
    return stored === undefined ? undefined : v.parse(useSchema, stored);
  },
  mark: (linkId, use) => kvs.set(keyOf(linkId), use),
  remove: (linkId) => kvs.delete(keyOf(linkId)),
};

const keyOf = (linkId: string): string => `incoming-used:${linkId}`;
