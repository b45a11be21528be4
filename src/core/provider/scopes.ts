import { INCOMING_SCOPES } from '#contract/link-configuration';

export type IncomingScope = (typeof INCOMING_SCOPES)[number];

/** Lists the scopes that a permission allows: WRITE includes READ, as in Data Center. */
export function allowedScopes(permission: IncomingScope): IncomingScope[] {
  return permission === 'WRITE' ? [...INCOMING_SCOPES] : ['READ'];
}

/**
 * Determines the scopes to grant.
 * @param requested the `scope` parameter (RFC 6749 section 3.3); if empty or absent, all allowed scopes
 * @returns undefined if the request exceeds what is allowed
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
