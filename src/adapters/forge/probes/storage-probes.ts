import { Filter, FilterConditions, ForgeKvsAPIError, kvs, MetadataField } from '@forge/kvs';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Finding } from '#contract/diagnostics';
import type { PlatformProbes } from '#src/services/administration/diagnostics/ports';
import { entities } from '../kvs/entities';
import { succeeded } from '../kvs/succeeded';

type StorageCheck =
  | 'storage-once'
  | 'storage-condition'
  | 'storage-missing'
  | 'storage-index'
  | 'storage-lifetime'
  | 'secrets';

const ENTITY = 'platform-probe';
const probeSchema = v.object({ marker: v.string(), version: v.number() });
const probes = entities(ENTITY, probeSchema);
const lifetimeSchema = v.object({ createdAt: v.number(), expireTime: v.string() });

const TTL = { ttl: { value: 1, unit: 'HOURS' } } as const;
const LONGER_TTL = { ttl: { value: 3, unit: 'HOURS' } } as const;
const HOUR_MS = 3_600_000;

/** What the app relies on when it writes under a condition, tried on an entity of its own that is removed again. */
export const storageProbes: Pick<PlatformProbes, StorageCheck> = {
  'storage-once': () => withProbe((key, value) => refusal(probes.insert(key, value, TTL))),
  'storage-condition': () => withProbe((key, value) => refusal(replaceOther(key, value))),
  'storage-missing': () => {
    const { key, value } = aProbe();
    return refusal(replaceOther(key, value));
  },
  'storage-index': () =>
    withProbe(async (_key, { marker }) => {
      const seen = await probes.list({ index: 'marker', equals: marker });
      return { state: 'ok', found: seen.length === 1 ? 'at once' : 'later' };
    }),
  'storage-lifetime': () =>
    withProbe(async (key, value) => {
      const isVersion = { attribute: 'version', value: value.version } as const;
      await probes.replace(key, value, isVersion, LONGER_TTL);
      return lifetimeOf(key);
    }),
  secrets: async () => {
    const { key, value } = aProbe();
    await kvs.setSecret(key, value, { ...TTL, keyPolicy: 'FAIL_IF_EXISTS' });
    const stored = await kvs.getSecret<typeof value>(key);
    await kvs.deleteSecret(key);
    const isGone = (await kvs.getSecret(key)) === undefined;
    const isKept = stored?.marker === value.marker;
    return { state: isKept && isGone ? 'ok' : 'differs', found: `${isKept} ${isGone}` };
  },
};

type ProbeValue = v.InferOutput<typeof probeSchema>;

function aProbe(): { key: string; value: ProbeValue } {
  const marker = randomUUID();
  return { key: `probe:${marker}`, value: { marker, version: 1 } };
}

async function withProbe(
  ask: (key: string, value: ProbeValue) => Promise<Finding>,
): Promise<Finding> {
  const { key, value } = aProbe();
  await probes.insert(key, value, TTL);
  try {
    return await ask(key, value);
  } finally {
    await probes.remove(key);
  }
}

/** How a write is refused that comes second: ok if the app understands the refusal as such. */
async function refusal(write: Promise<unknown>): Promise<Finding> {
  let found = 'written';
  const noted = write.catch((error: unknown) => {
    if (error instanceof ForgeKvsAPIError) found = `${error.code} ${error.responseDetails.status}`;
    throw error;
  });
  return { state: (await succeeded(noted)) ? 'differs' : 'ok', found };
}

/** Writes while the version is another one than that of the value. */
function replaceOther(key: string, value: ProbeValue): Promise<unknown> {
  const isOther = FilterConditions.equalTo(value.version + 1);
  const conditions = new Filter<ProbeValue>().and('version', isOther);
  return kvs.transact().set(key, value, { entityName: ENTITY, conditions }, TTL).execute();
}

async function lifetimeOf(key: string): Promise<Finding> {
  const asked = { metadataFields: [MetadataField.CREATED_AT, MetadataField.EXPIRE_TIME] };
  const stored: unknown = await kvs.entity<ProbeValue>(ENTITY).get(key, asked);
  const parsed = v.safeParse(lifetimeSchema, stored);
  if (!parsed.success) return { state: 'untried', found: '' };
  const { createdAt, expireTime } = parsed.output;
  const hours = Math.round((Date.parse(expireTime) - createdAt) / HOUR_MS);
  return { state: hours >= LONGER_TTL.ttl.value ? 'ok' : 'differs', found: `${hours} h` };
}
