import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { ConsumerKeyStore } from '#src/services/provider/ports';
import { parseStored } from './parse-stored';

const storedSchema = v.object({ linkId: v.string() });

/** One small value for each consumer: a query would still know one that was removed, and not yet a new one. */
export const consumerKeyStore: ConsumerKeyStore = {
  linkOf: async (consumerKey) =>
    parseStored(storedSchema, await kvs.get(keyOf(consumerKey)))?.linkId,
  claim: (consumerKey, linkId) => kvs.set(keyOf(consumerKey), { linkId }),
  remove: (consumerKey) => kvs.delete(keyOf(consumerKey)),
};

/** Applications choose their keys, which may hold what a key of the storage may not. */
const keyOf = (consumerKey: string): string =>
  `incoming-consumer:${createHash('sha256').update(consumerKey).digest('hex')}`;
