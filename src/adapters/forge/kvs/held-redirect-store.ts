import { kvs } from '@forge/kvs';
import {
  heldRedirectSchema,
  type HeldRedirectStore,
} from '#src/services/provider/clients/held-redirects';
import { parseStored } from './parse-stored';

/** One small value for each link whose application waits for its redirect URI to be confirmed. */
export const heldRedirectStore: HeldRedirectStore = {
  find: async (linkId) => parseStored(heldRedirectSchema, await kvs.get(keyOf(linkId))),
  keep: (linkId, held) => kvs.set(keyOf(linkId), held),
  remove: (linkId) => kvs.delete(keyOf(linkId)),
};

const keyOf = (linkId: string): string => `incoming-redirect:${linkId}`;
