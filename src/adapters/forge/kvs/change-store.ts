import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { ChangeStore } from '#src/services/provider/resources/issue-changes';
import { parseStored } from './parse-stored';

const markSchema = v.object({ at: v.number() });

/** A page that stays open for longer loads its table again anyway. */
const TTL = { value: 7, unit: 'DAYS' } as const;

/** One small value for each link. */
export const changeStore: ChangeStore = {
  mark: (linkId, at) => kvs.set(keyOf(linkId), { at }, { ttl: TTL }),
  find: async (linkId) => parseStored(markSchema, await kvs.get(keyOf(linkId)))?.at,
};

const keyOf = (linkId: string): string => `issues-changed:${linkId}`;
