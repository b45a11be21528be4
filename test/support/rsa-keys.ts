import { generateKeyPairSync } from 'node:crypto';

/** A public key (SPKI) and its private key (PKCS #8), both PEM. */
export interface RsaKeys {
  publicKey: string;
  privateKey: string;
}

/** Different at each call. */
export const newRsaKeys = (): RsaKeys =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
