import type { IncomingScope } from '#core/provider/scopes';
import { tokenText } from '#core/provider/token-text';
import type { System } from '../../ports';
import type { ClientLink } from '../clients/find-client';
import {
  isWithinGrace,
  keptTokens,
  LONG_LIFETIME_MS,
  nextTokens,
  randomTokens,
  type TokenTexts,
} from './grant-tokens';
import type { Grant, GrantedCode, GrantedTokens, GrantStore } from '../ports';

const MINUTE_MS = 60_000;
const CODE_LIFETIME_MS = MINUTE_MS;

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

/** Creates a grant that begins as a code. @returns the code, which is valid for one minute (RFC 6749 section 4.1.2) */
export async function issueCode(
  { grants, system }: GrantPorts,
  client: ClientLink,
  request: Pick<Grant, 'scope' | 'otherLinkIds'> & { accountId: string } & Omit<
      GrantedCode,
      'hash'
    >,
): Promise<string> {
  const { accountId, scope, otherLinkIds, redirectUri, codeChallenge } = request;
  const grant = newGrant(system, grantee(client), scope);
  const code = tokenText(grant.id, system.randomSecret());
  await grants.create({
    ...grant,
    accountId,
    ...(otherLinkIds?.length && { otherLinkIds }),
    state: 'issued',
    expiresAt: system.now() + CODE_LIFETIME_MS,
    code: { hash: system.hash(code), redirectUri, codeChallenge },
  });
  return code;
}

/**
 * Exchanges the code of a grant for tokens.
 * @returns undefined if another request exchanged it first
 */
export async function activate(
  { grants, system }: GrantPorts,
  grant: Grant,
): Promise<IssuedTokens | undefined> {
  const texts = randomTokens(system, grant.id);
  const tokens = keptTokens(system, grant, { ...texts, salt: system.randomSecret() });
  const isFirst = await grants.replace(successor(system, grant, tokens));
  return isFirst ? issued(grant, texts, tokens) : undefined;
}

/** Issues an access token to a client in its own name, without a refresh token (RFC 6749 section 4.4.3). */
export async function issueToClient(
  { grants, system }: GrantPorts,
  client: ClientLink,
  scope: IncomingScope[],
): Promise<IssuedTokens> {
  const grant: Omit<Grant, 'state' | 'expiresAt'> = newGrant(system, grantee(client), scope);
  const { accessToken } = randomTokens(system, grant.id);
  const tokens = keptTokens(system, grant, { accessToken, salt: system.randomSecret() });
  const expiresAt = tokens.accessExpiresAt;
  const active: Grant = { ...grant, state: 'active', expiresAt, tokens };
  await grants.create(active);
  return issued(active, { accessToken }, tokens);
}

/**
 * Replaces a refresh token by new tokens. The same refresh token, sent again within the grace period, gets the same
 * tokens again.
 * @param asked the refresh token, and the scope of the new access token
 * @returns undefined if the grant is not active, or if the token was replaced longer ago: then it was probably copied,
 *   and the grant is revoked (RFC 9700 section 4.14.2)
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
    const next = { ...keptTokens(system, grant, { ...texts, salt }), scope, replaced };
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

/** Revokes a grant with all its tokens, even if other requests change it at the same time. */
export async function revoke({ grants }: GrantPorts, grantId: string): Promise<void> {
  for (;;) {
    const grant = await grants.find(grantId);
    if (!grant || grant.state === 'revoked') return;
    const version = grant.version + 1;
    if (await grants.replace({ ...grant, state: 'revoked', version, tokens: undefined })) return;
  }
}

const grantee = ({ id, incoming: { clientId } }: ClientLink) => ({ linkId: id, clientId });

/** The parts that all grants have in the beginning. */
export function newGrant(
  system: System,
  client: Pick<Grant, 'linkId' | 'clientId'>,
  scope: IncomingScope[],
) {
  return {
    id: system.randomUuid(),
    ...client,
    scope,
    version: 0,
    since: system.isoNow(),
  };
}

function successor(system: System, grant: Grant, tokens: GrantedTokens): Grant {
  const expiresAt = system.now() + LONG_LIFETIME_MS;
  return { ...grant, state: 'active', version: grant.version + 1, expiresAt, tokens };
}

function issued(grant: Grant, texts: TokenTexts, tokens: GrantedTokens): IssuedTokens {
  const { accessExpiresAt } = tokens;
  return { grantId: grant.id, ...texts, accessExpiresAt, scope: tokens.scope ?? grant.scope };
}
