import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import {
  tokenPointerSchema,
  type ReaderTokenStore,
  type RefreshAttempt,
  type TokenPointer,
  type TokenReference,
} from '#src/services/approvals/tokens/reader-token-store';
import type { System } from '#src/services/ports';
import { readerTokenSchema } from '#src/services/remote/reader-token';
import { entities } from './entities';
import type { EntityReference } from './find-together';
import { parseStored } from './parse-stored';
import { insistently, type Patience } from './storage-limit';
import { succeeded } from './succeeded';

/** As many tokens as an invocation can revoke twice within its limit of 100 requests a minute. */
const PAGE = 50;
const LOCK_TTL = { value: 1, unit: 'DAYS' } as const;
const lockSchema = v.object({ since: v.number() });

const ENTITY = 'reader-token';
const pointers = entities(ENTITY, tokenPointerSchema);

/**
 * Tokens are secrets, one key for each version. The pointer to the current version is an entity, because only
 * entities can be changed under a condition.
 */
export function readerTokenStore(clock: Pick<System, 'now'> & Patience): ReaderTokenStore {
  return { ...pointerStore(clock), ...tokenStore(clock), ...lockStore(clock) };
}

type PointerStore = Pick<
  ReaderTokenStore,
  | 'findPointer'
  | 'createPointer'
  | 'movePointer'
  | 'removePointer'
  | 'pointersOfLink'
  | 'pointersOfAccounts'
  | 'accountsAfter'
>;

const pointerStore = (patience: Patience): PointerStore => ({
  findPointer: (linkId, accountId) => pointers.find(pointerKey({ linkId, accountId })),
  createPointer: (pointer) => pointers.create(pointerKey(pointer), pointer),
  movePointer(pointer, expectedVersion) {
    const isExpected = { attribute: 'version', value: expectedVersion } as const;
    return insistently(patience, () => pointers.replace(pointerKey(pointer), pointer, isExpected));
  },
  removePointer: (linkId, accountId) => pointers.remove(pointerKey({ linkId, accountId })),
  async pointersOfLink(linkId, cursor) {
    const page = await pointers.page({ index: 'linkId', equals: linkId, limit: PAGE }, cursor);
    return { pointers: page.values, cursor: page.cursor };
  },
  pointersOfAccounts: (first, last) =>
    pointers.list({ index: 'accountId', between: [first, last] }),
  accountsAfter: (after, limit) => pointers.valuesAfter('accountId', after, limit),
});

type TokenStore = Pick<ReaderTokenStore, 'findToken' | 'createToken' | 'removeToken'>;

const tokenStore = (patience: Patience): TokenStore => ({
  findToken: async (reference) =>
    parseStored(readerTokenSchema, await kvs.getSecret(tokenKey(reference))),
  createToken: (reference, token) =>
    insistently(patience, () =>
      succeeded(kvs.setSecret(tokenKey(reference), token, { keyPolicy: 'FAIL_IF_EXISTS' })),
    ),
  // One that is not removed in the same invocation as it was replaced would stay for ever.
  removeToken: (reference) => insistently(patience, () => kvs.deleteSecret(tokenKey(reference))),
});

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

export const pointerReference = (
  owner: Pick<TokenReference, 'linkId' | 'accountId'>,
): EntityReference => ({ entityName: ENTITY, key: pointerKey(owner) });

/** The pointer in what is stored under its reference; throws on a value of another shape. */
export const parsePointer = (value: unknown): TokenPointer | undefined =>
  parseStored(tokenPointerSchema, value);

function pointerKey({ linkId, accountId }: Pick<TokenReference, 'linkId' | 'accountId'>): string {
  return `${linkId}:${accountId}`;
}

function tokenKey(reference: TokenReference): string {
  return `token:${pointerKey(reference)}:${reference.generation}:${reference.version}`;
}

function lockKey(reference: TokenReference, attempt: RefreshAttempt): string {
  return `refresh:${pointerKey(reference)}:${reference.version}:${attempt}`;
}
