/** Public keys that are pasted, or read from an application. */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { parseRsaPublicKey } from '#core/oauth1/rsa-sha1';

const pemOf = (modulusLength: number) =>
  generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const KEYS = pemOf(1024);

/** The same modulus with another exponent, in base64url. */
function withExponent(e: string): string {
  const jwk = createPublicKey(KEYS.publicKey).export({ format: 'jwk' });
  const key = createPublicKey({ key: { ...jwk, e }, format: 'jwk' });
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

test.each([
  ['PEM', KEYS.publicKey],
  ['base64 alone', KEYS.publicKey.replace(/-----.*-----|\s/g, '')],
  ['PEM with other line ends', KEYS.publicKey.replaceAll('\n', '\r\n')],
])('a key of 1024 bits, as older Jira installations have, is read as %s', async (_how, text) => {
  await expect(parseRsaPublicKey(text)).resolves.toBe(KEYS.publicKey);
});

test.each([
  ['that is too short to protect anything', pemOf(512).publicKey],
  ['with the exponent 1, for which anybody can write signatures', withExponent('AQ')],
  ['with the exponent 1 behind a zero', withExponent('AAE')],
  ['of another algorithm', ellipticKey()],
  ['that is private', KEYS.privateKey],
  ['that is cut off', KEYS.publicKey.slice(0, 100)],
  ['that is none', 'no key'],
  ['that is empty', ''],
])('a key %s is refused', async (_what, text) => {
  await expect(parseRsaPublicKey(text)).resolves.toBeUndefined();
});

function ellipticKey(): string {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}
