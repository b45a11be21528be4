import { kvs } from '@forge/kvs';
import { clientUseSchema, type ClientUseStore } from '#src/services/provider/clients/client-uses';
import { parseStored } from './parse-stored';

/** One small value for each link with an incoming side. */
export const clientUseStore: ClientUseStore = {
  find: async (linkId) => parseStored(clientUseSchema, await kvs.get(keyOf(linkId))),
  mark: (linkId, use) => kvs.set(keyOf(linkId), use),
  remove: (linkId) => kvs.delete(keyOf(linkId)),
};

const keyOf = (linkId: string): string => `incoming-used:${linkId}`;
