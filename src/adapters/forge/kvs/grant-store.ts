import * as v from 'valibot';
import type { System } from '#src/services/ports';
import { grantSchema, type Grant, type GrantStore } from '#src/services/provider/ports';
import { entities } from './entities';

/** In place of an account, because Forge indexes no empty values. */
const CLIENT_ITSELF = '-';
const HOUR_MS = 60 * 60 * 1000;
/** A grant is kept for longer than its tokens are good, so that the use of an old one is still noticed. */
const KEPT_HOURS = 48;

const storedSchema = v.object({
  linkId: v.string(),
  accountId: v.string(),
  version: v.number(),
  grant: grantSchema,
});

/** Entities, because only they can be changed under a condition. They hold hashes of tokens only. */
const grants = entities('incoming-grant', storedSchema);

export function grantStore(clock: Pick<System, 'now'>): GrantStore {
  const ttlOf = ({ expiresAt }: Grant) => {
    const hours = Math.ceil(Math.max(0, expiresAt - clock.now()) / HOUR_MS) + KEPT_HOURS;
    return { value: hours, unit: 'HOURS' } as const;
  };
  return {
    create: (grant) => grants.insert(grant.id, stored(grant), { ttl: ttlOf(grant) }),
    find: async (grantId) => (await grants.find(grantId))?.grant,
    replace(grant) {
      const isBefore = { attribute: 'version', value: grant.version - 1 } as const;
      return grants.replace(grant.id, stored(grant), isBefore, { ttl: ttlOf(grant) });
    },
    remove: (grantId) => grants.remove(grantId),
    ofLink: async (linkId) =>
      (await grants.list({ index: 'linkId', equals: linkId })).map(({ grant }) => grant),
    ofAccount,
    accountsAfter: async (after, limit) =>
      (await grants.valuesAfter('accountId', after, limit + 1))
        .filter((accountId) => accountId !== CLIENT_ITSELF)
        .slice(0, limit),
  };
}

/** A query may still answer grants that were removed, so each is read by its key. */
async function ofAccount(accountId: string): Promise<Grant[]> {
  const keys = await grants.keys({ index: 'accountId', equals: accountId });
  const found = await Promise.all(keys.map((key) => grants.find(key)));
  return found.flatMap((each) => (each ? [each.grant] : []));
}

function stored(grant: Grant): v.InferOutput<typeof storedSchema> {
  const { linkId, accountId = CLIENT_ITSELF, version } = grant;
  return { linkId, accountId, version, grant };
}
