import { kvs } from '@forge/kvs';
import { randomBytes, randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { SigningKey, SigningKeyStore } from '#src/services/administration/signing-keys/ports';
import type { System } from '#src/services/ports';
import { parseStored } from './parse-stored';
import { revisedKeys } from './revised-keys';

const KEY_BYTES = 32;

const secretSchema = v.object({ key: v.string() });
const keySchema = v.object({ keyId: v.string(), createdAt: v.string() });

/** The ids of the keys, the current one last. The keys themselves are secrets, each written once. */
const ring = revisedKeys('signing-keys', keySchema);

const secretOf = (keyId: string): string => `signing-key:${keyId}`;

/** The keys that sign definitions; the first one is made when it is first needed. */
export function signingKeyStore(clock: Pick<System, 'now'>): SigningKeyStore {
  async function add(): Promise<SigningKey> {
    const made = { keyId: randomUUID(), createdAt: new Date(clock.now()).toISOString() };
    const secret = { key: randomBytes(KEY_BYTES).toString('base64url') };
    // Before the ring names it, because whatever is named may be asked to sign.
    await kvs.setSecret(secretOf(made.keyId), secret, { keyPolicy: 'FAIL_IF_EXISTS' });
    await ring.change((keys) => [...keys, made]);
    return made;
  }

  return {
    list: ring.read,
    add,
    current: async () => (await ring.read()).at(-1) ?? (await add()),
    async remove(keyId) {
      // Before the ring, because a key that is no longer named must not count.
      await kvs.deleteSecret(secretOf(keyId));
      await ring.change((keys) => keys.filter((key) => key.keyId !== keyId));
    },
    async secret(keyId) {
      const stored = parseStored(secretSchema, await kvs.getSecret(secretOf(keyId)));
      return stored && Buffer.from(stored.key, 'base64url');
    },
  };
}
