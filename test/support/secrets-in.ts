/** Names under which the app keeps what nobody else may see. */
const SECRET_NAMES = /^(accessToken|refreshToken|clientSecret|codeVerifier|code|state)$/;

/** All secret texts anywhere in a dump of the secret store. */
export function secretsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return SECRET_NAMES.test(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => secretsIn(inner, key));
}
