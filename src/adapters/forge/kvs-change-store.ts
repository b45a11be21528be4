import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { ChangeStore } from '../../services/provider/issue-changes';

const markSchema = v.object({ at: v.number() });
/** A page that is open for longer is loaded anew anyway. */
const TTL = { value: 7, unit: 'DAYS' } as const;

/** One small value for each link. */
export const kvsChangeStore: ChangeStore = {
  mark: (linkId, at) => kvs.set(keyOf(linkId), { at }, { ttl: TTL }),
  async find(linkId) {
    const stored = await kvs.get<unknown>(keyOf(linkId));
    return stored === undefined ? undefined : v.parse(markSchema, stored).at;
  },
};

const keyOf = (linkId: string): string => `issues-changed:${linkId}`;
