import { tokenText } from '#core/provider/token-text';
import type { System } from '../../ports';
import type { Grant, GrantedTokens } from '../ports';

const SECOND_MS = 1000;
const HOUR_MS = 60 * 60 * SECOND_MS;
const ACCESS_LIFETIME_MS = HOUR_MS;
/** Of a refresh token, and of an access token of OAuth 1.0a, whose clients drop a token that has expired. */
export const LONG_LIFETIME_MS = 90 * 24 * HOUR_MS;
/** Covers a lost response, and simultaneous requests with the same refresh token. */
const ROTATION_GRACE_MS = 30 * SECOND_MS;

/** Tokens as the client gets them. Only their hashes are stored. */
export interface TokenTexts {
  accessToken: string;
  refreshToken?: string;
}

/** @returns new tokens of a grant, from 256 random bits each */
export function randomTokens(system: System, grantId: string): Required<TokenTexts> {
  return {
    accessToken: tokenText(grantId, system.randomSecret()),
    refreshToken: tokenText(grantId, system.randomSecret()),
  };
}

/**
 * Derives the tokens that replace a refresh token. They are always the same, so that a repeated request gets the same
 * response although only hashes are stored. Deriving them takes the refresh token itself.
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

/** What a grant stores of tokens that are issued now. */
export function keptTokens(
  system: System,
  { temporary }: Pick<Grant, 'temporary'>,
  { accessToken, refreshToken, salt }: TokenTexts & { salt: string },
): GrantedTokens {
  const lifetime = temporary ? LONG_LIFETIME_MS : ACCESS_LIFETIME_MS;
  return {
    salt,
    accessHash: system.hash(accessToken),
    accessExpiresAt: system.now() + lifetime,
    refreshHash: refreshToken === undefined ? undefined : system.hash(refreshToken),
  };
}

/** Whether this is a valid access token of the grant now. */
export function isAccessToken(system: System, { state, tokens }: Grant, token: string): boolean {
  if (state !== 'active' || !tokens || tokens.accessExpiresAt <= system.now()) return false;
  const hash = system.hash(token);
  if (hash === tokens.accessHash) return true;
  return hash === tokens.replaced?.accessHash && isWithinGrace(system, tokens);
}

/** Whether this is an access or refresh token of the grant, current or just replaced. */
export function isTokenOf(system: System, { tokens }: Grant, token: string): boolean {
  const { accessHash, refreshHash, replaced } = tokens ?? {};
  const hashes = [accessHash, refreshHash, replaced?.accessHash, replaced?.refreshHash];
  return hashes.includes(system.hash(token));
}

/** Whether tokens that the last rotation replaced are still accepted. */
export function isWithinGrace(system: System, { replaced }: GrantedTokens): boolean {
  return replaced !== undefined && system.now() < replaced.rotatedAt + ROTATION_GRACE_MS;
}
