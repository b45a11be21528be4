import { tokenText } from '#core/provider/token-text';
import type { System } from '../../ports';
import type { Grant, GrantedTokens } from '../ports';

const SECOND = 1000;
const ACCESS_LIFETIME = 60 * 60 * SECOND;
/** For an answer that got lost, and for requests at the same time. */
const ROTATION_GRACE = 30 * SECOND;

/** The one time that tokens are known in full. */
export interface TokenTexts {
  accessToken: string;
  refreshToken?: string;
}

export function randomTokens(system: System, grantId: string): Required<TokenTexts> {
  return {
    accessToken: tokenText(grantId, system.randomSecret()),
    refreshToken: tokenText(grantId, system.randomSecret()),
  };
}

/**
 * What follows a refresh token: always the same, so that a request that comes again gets the same answer
 * although only hashes are kept. Without the refresh token itself nobody can make them.
 */
export function nextTokens(
  system: System,
  grantId: string,
  { salt, refreshToken }: { salt: string; refreshToken: string },
): Required<TokenTexts> {
  const next = (kind: string) => system.hash(`${kind}.${salt}.${refreshToken}`);
  return {
    accessToken: tokenText(grantId, next('access')),
    refreshToken: tokenText(grantId, next('refresh')),
  };
}

/** What is kept of tokens that are issued now. */
export function keptTokens(system: System, texts: TokenTexts, salt: string): GrantedTokens {
  const { accessToken, refreshToken } = texts;
  return {
    salt,
    accessHash: system.hash(accessToken),
    accessExpiresAt: system.now() + ACCESS_LIFETIME,
    refreshHash: refreshToken === undefined ? undefined : system.hash(refreshToken),
  };
}

/** Whether the grant's access tokens include this one, now. */
export function isAccessToken(system: System, { state, tokens }: Grant, token: string): boolean {
  if (state !== 'active' || !tokens || tokens.accessExpiresAt <= system.now()) return false;
  const hash = system.hash(token);
  if (hash === tokens.accessHash) return true;
  return hash === tokens.replaced?.accessHash && isWithinGrace(system, tokens);
}

/** Whether it is or just was one of the grant's tokens, of either kind. */
export function isTokenOf(system: System, { tokens }: Grant, token: string): boolean {
  const { accessHash, refreshHash, replaced } = tokens ?? {};
  const hashes = [accessHash, refreshHash, replaced?.accessHash, replaced?.refreshHash];
  return hashes.includes(system.hash(token));
}

export function isWithinGrace(system: System, { replaced }: GrantedTokens): boolean {
  return replaced !== undefined && system.now() < replaced.rotatedAt + ROTATION_GRACE;
}
