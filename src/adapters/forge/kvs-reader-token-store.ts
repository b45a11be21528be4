import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';
import type {
  ReaderToken,
  ReaderTokenStore,
  RefreshAttempt,
  System,
  TokenPointer,
  TokenReference,
} from '../../services/ports';
import { succeeded } from './kvs-conflict';

/** The entity of `manifest.yml`. */
const ENTITY = 'reader-token';
/** As many tokens as an invocation can revoke twice within its limit of 100 requests a minute. */
const PAGE = 50;
const LOCK_TTL = { value: 1, unit: 'DAYS' } as const;

const pointerSchema: v.GenericSchema<unknown, TokenPointer> = v.object({
  linkId: v.string(),
  generation: v.string(),
  accountId: v.string(),
  version: v.number(),
  state: v.picklist(['active', 'dead', 'none']),
  jiraUser: v.string(),
  since: v.string(),
});

const tokenSchema: v.GenericSchema<unknown, ReaderToken> = v.object({
  accessToken: v.string(),
  refreshToken: v.optional(v.string()),
  expiresAt: v.optional(v.number()),
});

type Clock = Pick<System, 'now'>;

const lockSchema = v.object({ since: v.number() });

/**
 * Tokens are secrets, one key for each version. Which version counts is an entity, because only
 * entities can be changed under a condition.
 */
export function kvsReaderTokenStore(clock: Clock): ReaderTokenStore {
  return { ...pointerStore, ...tokenStore, ...lockStore(clock) };
}

const pointerStore: Pick<
  ReaderTokenStore,
  'findPointer' | 'createPointer' | 'movePointer' | 'removePointer' | 'pointersOfLink'
> = {
  async findPointer(linkId, accountId) {
    const stored = await pointers().get(pointerKey({ linkId, accountId }));
    return stored === undefined ? undefined : v.parse(pointerSchema, stored);
  },
  createPointer: (pointer) =>
    succeeded(pointers().set(pointerKey(pointer), { ...pointer }, { keyPolicy: 'FAIL_IF_EXISTS' })),
  movePointer: (pointer, expectedVersion) => {
    const isExpected = FilterConditions.equalTo(expectedVersion);
    const conditions = new Filter<TokenPointer>().and('version', isExpected);
    const entity = { entityName: ENTITY, conditions };
    return succeeded(
      kvs
        .transact()
        .set(pointerKey(pointer), { ...pointer }, entity)
        .execute(),
    );
  },
  removePointer: (linkId, accountId) => pointers().delete(pointerKey({ linkId, accountId })),
  async pointersOfLink(linkId, cursor) {
    const ofLink = WhereConditions.equalTo(linkId);
    const query = pointers().query().index('linkId').where(ofLink).limit(PAGE);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    return {
      pointers: page.results.map(({ value }) => v.parse(pointerSchema, value)),
      cursor: page.nextCursor,
    };
  },
};

const tokenStore: Pick<ReaderTokenStore, 'findToken' | 'createToken' | 'removeToken'> = {
  async findToken(reference) {
    const stored = await kvs.getSecret<unknown>(tokenKey(reference));
    return stored === undefined ? undefined : v.parse(tokenSchema, stored);
  },
  createToken: (reference, token) =>
    succeeded(kvs.setSecret(tokenKey(reference), token, { keyPolicy: 'FAIL_IF_EXISTS' })),
  removeToken: (reference) => kvs.deleteSecret(tokenKey(reference)),
};

function lockStore(clock: Clock): Pick<ReaderTokenStore, 'lock' | 'lockedSince' | 'unlock'> {
  return {
    lock: (reference, attempt) => {
      const options = { keyPolicy: 'FAIL_IF_EXISTS', ttl: LOCK_TTL } as const;
      return succeeded(kvs.set(lockKey(reference, attempt), { since: clock.now() }, options));
    },
    async lockedSince(reference, attempt) {
      const stored = await kvs.get<unknown>(lockKey(reference, attempt));
      return stored === undefined ? undefined : v.parse(lockSchema, stored).since;
    },
    unlock: (reference, attempt) => kvs.delete(lockKey(reference, attempt)),
  };
}

function pointers() {
  return kvs.entity<TokenPointer>(ENTITY);
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
