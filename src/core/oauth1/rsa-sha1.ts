/** Signs a signature base string. @returns the signature in base64 */
export type Sign = (baseString: string) => Promise<string>;

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1' };
const PEM_FRAME = /-----(BEGIN|END) PRIVATE KEY-----|\s+/g;

/**
 * Creates a signer by `RSA-SHA1` (RFC 5849 section 3.4.3), the only method that application links support.
 * Its signatures involve neither the consumer's nor the token's secret.
 * @param privateKey PKCS#8, PEM
 */
export function rsaSha1Signer(privateKey: string): Sign {
  let imported: ReturnType<typeof importKey> | undefined;
  return async (baseString) => {
    imported ??= importKey(privateKey);
    const signature = await crypto.subtle.sign(
      ALGORITHM.name,
      await imported,
      new TextEncoder().encode(baseString),
    );
    return btoa(String.fromCharCode(...new Uint8Array(signature)));
  };
}

function importKey(pem: string) {
  const der = Uint8Array.from(atob(pem.replace(PEM_FRAME, '')), (character) =>
    character.charCodeAt(0),
  );
  return crypto.subtle.importKey('pkcs8', der, ALGORITHM, false, ['sign']);
}
