import type { IncomingScope } from '#core/provider/scopes';
import { tokenText } from '#core/provider/token-text';
import type { System } from '../../ports';
import type { ClientLink } from '../clients/find-client';
import {
  isWithinGrace,
  keptTokens,
  nextTokens,
  randomTokens,
  type TokenTexts,
} from './grant-tokens';
import type { Grant, GrantedCode, GrantedTokens, GrantStore } from '../ports';

const MINUTE = 60_000;
const CODE_LIFETIME = MINUTE;
const REFRESH_LIFETIME = 90 * 24 * 60 * MINUTE;

export interface GrantPorts {
  grants: GrantStore;
  system: System;
}

export interface IssuedTokens extends TokenTexts {
  grantId: string;
  /** Milliseconds since the epoch. */
  accessExpiresAt: number;
  scope: IncomingScope[];
}

/** @returns the code, good for a minute */
export async function issueCode(
  { grants, system }: GrantPorts,
  client: ClientLink,
  asked: Pick<Grant, 'scope' | 'otherLinkIds'> & { accountId: string } & Omit<GrantedCode, 'hash'>,
): Promise<string> {
  const { accountId, scope, otherLinkIds, redirectUri, codeChallenge } = asked;
  const grant = newGrant(system, client, scope);
  const code = tokenText(grant.id, system.randomSecret());
  await grants.create({
    ...grant,
    accountId,
    ...(otherLinkIds?.length && { otherLinkIds }),
    state: 'issued',
    expiresAt: system.now() + CODE_LIFETIME,
    code: { hash: system.hash(code), redirectUri, codeChallenge },
  });
  return code;
}

/**
 * Turns the grant of a code into one with tokens.
 * @returns undefined when another request did so first
 */
export async function activate(
  { grants, system }: GrantPorts,
  grant: Grant,
): Promise<IssuedTokens | undefined> {
  const texts = randomTokens(system, grant.id);
  const tokens = keptTokens(system, texts, system.randomSecret());
  const isFirst = await grants.replace(successor(system, grant, tokens));
  return isFirst ? issued(grant, texts, tokens) : undefined;
}

/** For the client itself: no refresh token, because it can ask again (RFC 6749 section 4.4.3). */
export async function issueToClient(
  { grants, system }: GrantPorts,
  client: ClientLink,
  scope: IncomingScope[],
): Promise<IssuedTokens> {
  const grant = newGrant(system, client, scope);
  const { accessToken } = randomTokens(system, grant.id);
  const tokens = keptTokens(system, { accessToken }, system.randomSecret());
  const expiresAt = tokens.accessExpiresAt;
  const active: Grant = { ...grant, state: 'active', expiresAt, tokens };
  await grants.create(active);
  return issued(active, { accessToken }, tokens);
}

/**
 * Replaces the refresh token. Asked again with the same one within the grace, it answers the same again.
 * @param asked the refresh token, and the scope of the new access token
 * @returns undefined for a token that was replaced longer ago: somebody has a copy of it, and the
 *   grant is revoked (RFC 9700 section 4.14.2)
 */
export async function rotate(
  ports: GrantPorts,
  grant: Grant,
  asked: { refreshToken: string; scope: IncomingScope[] },
): Promise<IssuedTokens | undefined> {
  const { grants, system } = ports;
  const { tokens } = grant;
  const { refreshToken, scope } = asked;
  if (grant.state !== 'active' || !tokens || grant.expiresAt <= system.now()) return undefined;
  const { salt, accessHash } = tokens;
  const refreshHash = system.hash(refreshToken);
  const texts = nextTokens(system, grant.id, { salt, refreshToken });
  if (refreshHash === tokens.refreshHash) {
    const replaced = { accessHash, refreshHash, rotatedAt: system.now() };
    const next = { ...keptTokens(system, texts, salt), scope, replaced };
    if (await grants.replace(successor(system, grant, next))) return issued(grant, texts, next);
    const current = await grants.find(grant.id);
    return current && rotate(ports, current, asked);
  }
  if (refreshHash === tokens.replaced?.refreshHash && isWithinGrace(system, tokens)) {
    return issued(grant, texts, tokens);
  }
  await revoke(ports, grant.id);
  return undefined;
}

/** Ends the grant with all its tokens, whatever others do to it meanwhile. */
export async function revoke({ grants }: GrantPorts, grantId: string): Promise<void> {
  for (;;) {
    const grant = await grants.find(grantId);
    if (!grant || grant.state === 'revoked') return;
    const version = grant.version + 1;
    if (await grants.replace({ ...grant, state: 'revoked', version, tokens: undefined })) return;
  }
}

function newGrant(system: System, client: ClientLink, scope: IncomingScope[]) {
  return {
    id: system.randomUuid(),
    linkId: client.id,
    clientId: client.incoming.clientId,
    scope,
    version: 0,
    since: system.isoNow(),
  };
}

function successor(system: System, grant: Grant, tokens: GrantedTokens): Grant {
  const expiresAt = system.now() + REFRESH_LIFETIME;
  return { ...grant, state: 'active', version: grant.version + 1, expiresAt, tokens };
}

function issued(grant: Grant, texts: TokenTexts, tokens: GrantedTokens): IssuedTokens {
  const { accessExpiresAt } = tokens;
  return { grantId: grant.id, ...texts, accessExpiresAt, scope: tokens.scope ?? grant.scope };
}
