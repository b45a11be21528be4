import { kvs } from '@forge/kvs';
import { randomBytes, randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import type { SigningKey, SigningKeyStore } from '#src/services/administration/signing-keys/ports';
import type { System } from '#src/services/ports';
import { entities } from './entities';
import { parseStored } from './parse-stored';

const KEY_BYTES = 32;
const ATTEMPTS = 5;
/** There is one ring. */
const RING = 'ring';

const secretSchema = v.object({ key: v.string() });
const keySchema = v.object({ keyId: v.string(), createdAt: v.string() });

/** The ids of the keys, the current one last. The keys themselves are secrets, each written once. */
const rings = entities(
  'signing-keys',
  v.object({ revision: v.number(), keys: v.array(keySchema) }),
);

const secretOf = (keyId: string): string => `signing-key:${keyId}`;

/** The keys that sign definitions; the first one is made when it is first needed. */
export function signingKeyStore(clock: Pick<System, 'now'>): SigningKeyStore {
  const list = async (): Promise<SigningKey[]> => (await rings.find(RING))?.keys ?? [];

  async function add(): Promise<SigningKey> {
    const made = { keyId: randomUUID(), createdAt: new Date(clock.now()).toISOString() };
    const secret = { key: randomBytes(KEY_BYTES).toString('base64url') };
    // Before the ring names it, because whatever is named may be asked to sign.
    await kvs.setSecret(secretOf(made.keyId), secret, { keyPolicy: 'FAIL_IF_EXISTS' });
    await changeRing((keys) => [...keys, made]);
    return made;
  }

  return {
    list,
    add,
    current: async () => (await list()).at(-1) ?? (await add()),
    async remove(keyId) {
      // Before the ring, because a key that is no longer named must not count.
      await kvs.deleteSecret(secretOf(keyId));
      await changeRing((keys) => keys.filter((key) => key.keyId !== keyId));
    },
    async secret(keyId) {
      const stored = parseStored(secretSchema, await kvs.getSecret(secretOf(keyId)));
      return stored && Buffer.from(stored.key, 'base64url');
    },
  };
}

async function changeRing(change: (keys: SigningKey[]) => SigningKey[]): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const stored = await rings.find(RING);
    const next = { revision: (stored?.revision ?? -1) + 1, keys: change(stored?.keys ?? []) };
    const isChanged = stored
      ? await rings.replace(RING, next, { attribute: 'revision', value: stored.revision })
      : await rings.create(RING, next);
    if (isChanged) return;
  }
  throw new AppError('UNEXPECTED', 'Too many concurrent changes to the signing keys.');
}
