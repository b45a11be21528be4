import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SigningKeyStore } from '#src/services/administration/signing-keys/ports';
import type { Signer } from '#src/services/tables/shared-account/ports';

/** Signs with the keys of a store. */
export function signer(keys: Pick<SigningKeyStore, 'current' | 'secret'>): Signer {
  return {
    async sign(text) {
      const { keyId } = await keys.current();
      const secret = await keys.secret(keyId);
      if (!secret) throw new Error('The current signing key was retired meanwhile.');
      return { keyId, signature: hmac(secret, keyId, text).toString('base64url') };
    },
    async verify(text, { keyId, signature }) {
      const secret = await keys.secret(keyId);
      if (!secret) return 'key-retired';
      const [expected, given] = [hmac(secret, keyId, text), Buffer.from(signature, 'base64url')];
      const isValid = expected.length === given.length && timingSafeEqual(expected, given);
      return isValid ? 'valid' : 'invalid';
    },
  };
}

function hmac(secret: Buffer, keyId: string, text: string): Buffer {
  return createHmac('sha256', secret)
    .update(JSON.stringify([keyId, text]))
    .digest();
}
