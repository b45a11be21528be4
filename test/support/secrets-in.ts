/** Names under which the app keeps what nobody else may see. */
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
