/** Names under which the app keeps secrets. */
const SECRET_NAMES =
  /^(accessToken|refreshToken|clientSecret|codeVerifier|code|state|verifier|privateKey)$/;

const FRAME = /^(-----.*)?$/;

/** All secret texts anywhere in a dump of the secret store. */
export function secretsIn(value: unknown, name = ''): string[] {
  // A key comes in lines, and JSON writes their ends in another way.
  if (typeof value === 'string') {
    return SECRET_NAMES.test(name) ? value.split('\n').filter((line) => !FRAME.test(line)) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => secretsIn(inner, key));
}

/** Whether a text holds a secret, as it is or encoded. */
export function isIn(text: string, secret: string): boolean {
  const bytes = Buffer.from(secret);
  const forms = [
    secret,
    encodeURIComponent(secret),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ];
  return forms.some((form) => text.includes(form));
}

/** Incoming client secrets that results showed to an administrator. */
export function shownSecrets(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'credentials' ? secretsIn(inner) : shownSecrets(inner),
  );
}
