import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import {
  tokenPointerSchema,
  type ReaderTokenStore,
  type RefreshAttempt,
  type TokenReference,
} from '#src/services/approvals/tokens/reader-token-store';
import type { System } from '#src/services/ports';
import { readerTokenSchema } from '#src/services/remote/reader-token';
import { entities } from './entities';
import { parseStored } from './parse-stored';
import { succeeded } from './succeeded';

/** As many tokens as an invocation can revoke twice within its limit of 100 requests a minute. */
const PAGE = 50;
const LOCK_TTL = { value: 1, unit: 'DAYS' } as const;
const lockSchema = v.object({ since: v.number() });

const pointers = entities('reader-token', tokenPointerSchema);

/**
 * Tokens are secrets, one key for each version. The pointer to the current version is an entity, because only
 * entities can be changed under a condition.
 */
export function readerTokenStore(clock: Pick<System, 'now'>): ReaderTokenStore {
  return { ...pointerStore, ...tokenStore, ...lockStore(clock) };
}

const pointerStore: Pick<
  ReaderTokenStore,
  | 'findPointer'
  | 'createPointer'
  | 'movePointer'
  | 'removePointer'
  | 'pointersOfLink'
  | 'pointersOfAccounts'
  | 'accountsAfter'
> = {
  findPointer: (linkId, accountId) => pointers.find(pointerKey({ linkId, accountId })),
  createPointer: (pointer) => pointers.create(pointerKey(pointer), pointer),
  movePointer(pointer, expectedVersion) {
    const isExpected = { attribute: 'version', value: expectedVersion } as const;
    return pointers.replace(pointerKey(pointer), pointer, isExpected);
  },
  removePointer: (linkId, accountId) => pointers.remove(pointerKey({ linkId, accountId })),
  async pointersOfLink(linkId, cursor) {
    const page = await pointers.page({ index: 'linkId', equals: linkId, limit: PAGE }, cursor);
    return { pointers: page.values, cursor: page.cursor };
  },
  pointersOfAccounts: (first, last) =>
    pointers.list({ index: 'accountId', between: [first, last] }),
  accountsAfter: (after, limit) => pointers.valuesAfter('accountId', after, limit),
};

const tokenStore: Pick<ReaderTokenStore, 'findToken' | 'createToken' | 'removeToken'> = {
  findToken: async (reference) =>
    parseStored(readerTokenSchema, await kvs.getSecret(tokenKey(reference))),
  createToken: (reference, token) =>
    succeeded(kvs.setSecret(tokenKey(reference), token, { keyPolicy: 'FAIL_IF_EXISTS' })),
  removeToken: (reference) => kvs.deleteSecret(tokenKey(reference)),
};

function lockStore(
  clock: Pick<System, 'now'>,
): Pick<ReaderTokenStore, 'lock' | 'lockedSince' | 'unlock'> {
  return {
    lock: (reference, attempt) => {
      const options = { keyPolicy: 'FAIL_IF_EXISTS', ttl: LOCK_TTL } as const;
      return succeeded(kvs.set(lockKey(reference, attempt), { since: clock.now() }, options));
    },
    lockedSince: async (reference, attempt) =>
      parseStored(lockSchema, await kvs.get(lockKey(reference, attempt)))?.since,
    unlock: (reference, attempt) => kvs.delete(lockKey(reference, attempt)),
  };
}

function pointerKey({ linkId, accountId }: Pick<TokenReference, 'linkId' | 'accountId'>): string {
  return `${linkId}:${accountId}`;
}

function tokenKey(reference: TokenReference): string {
  return `token:${pointerKey(reference)}:${reference.generation}:${reference.version}`;
}

function lockKey(reference: TokenReference, attempt: RefreshAttempt): string {
  return `refresh:${pointerKey(reference)}:${reference.version}:${attempt}`;
}
