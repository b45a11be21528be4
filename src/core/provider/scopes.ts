import { INCOMING_SCOPES } from '#contract/link-configuration';

export type IncomingScope = (typeof INCOMING_SCOPES)[number];

/** What an incoming side of that permission may be granted: WRITE includes READ, as in Data Center. */
export function allowedScopes(permission: IncomingScope): IncomingScope[] {
  return permission === 'WRITE' ? [...INCOMING_SCOPES] : ['READ'];
}

/**
 * @param requested the `scope` parameter (RFC 6749 section 3.3); empty or absent asks for everything allowed
 * @returns undefined when more is asked for than is allowed
 */
export function grantedScopes(
  requested: string | undefined,
  allowed: IncomingScope[],
): IncomingScope[] | undefined {
  const names = (requested ?? '').split(' ').filter((name) => name !== '');
  if (names.length === 0) return allowed;
  if (!names.every((name) => allowed.some((scope) => scope === name))) return undefined;
  return names.includes('WRITE') ? allowedScopes('WRITE') : ['READ'];
}
