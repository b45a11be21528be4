/** Signs a signature base string. @returns the signature in base64 */
export type Sign = (baseString: string) => Promise<string>;

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1' };
const PEM_FRAME = /-----(BEGIN|END) (?:PRIVATE|PUBLIC) KEY-----|\s+/g;
/** Older Jira installations have keys of this length. */
const MIN_KEY_BITS = 1024;
const MAX_KEY_BITS = 8192;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const PEM_LINE = /.{1,64}/g;

/**
 * Creates a signer by `RSA-SHA1` (RFC 5849 section 3.4.3), the only method that application links support.
 * Its signatures involve neither the consumer's nor the token's secret.
 * @param privateKey PKCS#8, PEM
 */
export function rsaSha1Signer(privateKey: string): Sign {
  let imported: ReturnType<typeof importPrivateKey> | undefined;
  return async (baseString) => {
    imported ??= importPrivateKey(privateKey);
    const signature = await crypto.subtle.sign(
      ALGORITHM.name,
      await imported,
      new TextEncoder().encode(baseString),
    );
    return btoa(String.fromCharCode(...new Uint8Array(signature)));
  };
}

/**
 * Verifies a signature by `RSA-SHA1`.
 * @param publicKey as {@link parseRsaPublicKey} returned it
 * @param signature base64, as it was received
 */
export async function verifyRsaSha1(
  publicKey: string,
  baseString: string,
  signature: string,
): Promise<boolean> {
  if (!BASE64.test(signature)) return false;
  const key = await importPublicKey(publicKey.replace(PEM_FRAME, ''));
  const bytes = bytesOf(signature);
  if (!bytes) return false;
  return crypto.subtle.verify(ALGORITHM.name, key, bytes, new TextEncoder().encode(baseString));
}

/**
 * Reads a public key that an administrator pasted, or that the consumer info of an application holds.
 * @param text SPKI as PEM, or as its base64 alone, as application links show it
 * @returns SPKI, PEM; undefined if it is no RSA key, or a key that protects nothing
 */
export async function parseRsaPublicKey(text: string): Promise<string | undefined> {
  const base64 = text.replace(PEM_FRAME, '');
  if (!BASE64.test(base64)) return undefined;
  const key = await importPublicKey(base64).catch(() => undefined);
  if (!key || !isStrong(key.algorithm as typeof key.algorithm & KeyMeasures)) return undefined;
  const lines = base64.match(PEM_LINE) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}

/** What the algorithm of an RSA key tells. */
interface KeyMeasures {
  modulusLength: number;
  publicExponent: Uint8Array;
}

/** With the exponent 1, anybody can write a signature. */
function isStrong({ modulusLength, publicExponent }: KeyMeasures): boolean {
  const isOne = publicExponent.length === 1 && publicExponent[0] === 1;
  return modulusLength >= MIN_KEY_BITS && modulusLength <= MAX_KEY_BITS && !isOne;
}

function importPrivateKey(pem: string) {
  const der = Uint8Array.from(atob(pem.replace(PEM_FRAME, '')), codeOf);
  return crypto.subtle.importKey('pkcs8', der, ALGORITHM, false, ['sign']);
}

async function importPublicKey(base64: string) {
  const der = bytesOf(base64);
  if (!der) throw new TypeError('A public key is not base64.');
  return crypto.subtle.importKey('spki', der, ALGORITHM, false, ['verify']);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), codeOf);
  } catch {
    return undefined;
  }
}

const codeOf = (character: string): number => character.charCodeAt(0);
