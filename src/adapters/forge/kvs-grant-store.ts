import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';
import { INCOMING_SCOPES } from '#contract/link-configuration';
import type { System } from '../../services/ports';
import type { Grant, GrantStore } from '../../services/provider/ports';
import { succeeded } from './kvs-conflict';

/** The entity of `manifest.yml`. */
const ENTITY = 'incoming-grant';
/** In place of an account: an index takes no empty values. */
const CLIENT_ITSELF = '-';
const PAGE = 100;
const HOUR = 60 * 60 * 1000;
/** Kept for longer than any of its tokens is good, so that the use of an old one is still noticed. */
const KEPT_HOURS = 48;

const tokensSchema = v.object({
  salt: v.string(),
  accessHash: v.string(),
  accessExpiresAt: v.number(),
  refreshHash: v.optional(v.string()),
  replaced: v.optional(
    v.object({ accessHash: v.string(), refreshHash: v.string(), rotatedAt: v.number() }),
  ),
});

const grantSchema: v.GenericSchema<unknown, Grant> = v.object({
  id: v.string(),
  linkId: v.string(),
  clientId: v.string(),
  accountId: v.optional(v.string()),
  scope: v.array(v.picklist(INCOMING_SCOPES)),
  version: v.number(),
  state: v.picklist(['issued', 'active', 'revoked']),
  since: v.string(),
  expiresAt: v.number(),
  code: v.optional(
    v.object({
      hash: v.string(),
      redirectUri: v.string(),
      codeChallenge: v.optional(v.string()),
    }),
  ),
  tokens: v.optional(tokensSchema),
});

interface StoredGrant {
  linkId: string;
  accountId: string;
  version: number;
  grant: Grant;
}

const storedSchema: v.GenericSchema<unknown, Pick<StoredGrant, 'grant'>> = v.object({
  grant: grantSchema,
});

/** Entities, because only entities can be changed under a condition. They hold hashes of tokens only. */
export function kvsGrantStore(clock: Pick<System, 'now'>): GrantStore {
  return {
    create: (grant) =>
      grants().set(grant.id, stored(grant), {
        keyPolicy: 'FAIL_IF_EXISTS',
        ttl: ttlOf(grant, clock),
      }),
    async find(grantId) {
      const found = await grants().get(grantId);
      return found === undefined ? undefined : v.parse(storedSchema, found).grant;
    },
    replace(grant) {
      const isExpected = FilterConditions.equalTo(grant.version - 1);
      const conditions = new Filter<StoredGrant>().and('version', isExpected);
      const entity = { entityName: ENTITY, conditions };
      const options = { ttl: ttlOf(grant, clock) };
      return succeeded(kvs.transact().set(grant.id, stored(grant), entity, options).execute());
    },
    remove: (grantId) => grants().delete(grantId),
    ofLink: (linkId) => findBy('linkId', linkId),
    ofAccount: (accountId) => findBy('accountId', accountId),
  };
}

async function findBy(index: 'linkId' | 'accountId', value: string): Promise<Grant[]> {
  const found: Grant[] = [];
  let cursor: string | undefined;
  do {
    const query = grants().query().index(index).where(WhereConditions.equalTo(value)).limit(PAGE);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...page.results.map((one) => v.parse(storedSchema, one.value).grant));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

function stored(grant: Grant): StoredGrant {
  const { linkId, accountId = CLIENT_ITSELF, version } = grant;
  // Storage takes no undefined values.
  return { linkId, accountId, version, grant: JSON.parse(JSON.stringify(grant)) as Grant };
}

function ttlOf({ expiresAt }: Grant, clock: Pick<System, 'now'>) {
  const hours = Math.ceil(Math.max(0, expiresAt - clock.now()) / HOUR) + KEPT_HOURS;
  return { value: hours, unit: 'HOURS' } as const;
}

function grants() {
  return kvs.entity<StoredGrant>(ENTITY);
}
