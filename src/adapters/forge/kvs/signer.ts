import { kvs } from '@forge/kvs';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import type { Signer } from '#src/services/tables/shared-account/ports';
import { succeeded } from './succeeded';

const KEY = 'signing-key';
const KEY_BYTES = 32;

const storedSchema = v.object({ signingKey: v.string() });

/** One key for the installation, generated when it is first needed and never changed, because pages hold its signatures. */
export const signer: Signer = {
  sign: async (text) => (await hmac(text)).toString('base64url'),
  verify: async (text, signature) => {
    const [expected, given] = [await hmac(text), Buffer.from(signature, 'base64url')];
    return expected.length === given.length && timingSafeEqual(expected, given);
  },
};

async function hmac(text: string): Promise<Buffer> {
  return createHmac('sha256', Buffer.from(await signingKey(), 'base64url'))
    .update(text)
    .digest();
}

async function signingKey(): Promise<string> {
  const stored = await kvs.getSecret<unknown>(KEY);
  if (stored !== undefined) return v.parse(storedSchema, stored).signingKey;
  const made = { signingKey: randomBytes(KEY_BYTES).toString('base64url') };
  // Simultaneous callers may each generate a key; all use the one that was stored first.
  await succeeded(kvs.setSecret(KEY, made, { keyPolicy: 'FAIL_IF_EXISTS' }));
  return v.parse(storedSchema, await kvs.getSecret<unknown>(KEY)).signingKey;
}
