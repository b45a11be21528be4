import type { OAuthProblem } from '#core/provider/oauth1/problem';
import { allowedScopes } from '#core/provider/scopes';
import { grantIdIn, tokenText } from '#core/provider/token-text';
import type { ConsumerLink } from '../clients/find-consumer';
import type { Grant, TemporaryGrant } from '../ports';
import { activate, newGrant, revoke, type GrantPorts, type IssuedTokens } from './grants';

/** As long as the consent page can be answered; and as long again to fetch the token. */
const LIFETIME_MS = 10 * 60_000;

/** Creates a grant that begins as temporary credentials. @returns the request token (RFC 5849 section 2.1) */
export async function issueRequestToken(
  { grants, system }: GrantPorts,
  { id: linkId, consumer }: ConsumerLink,
  callback: string,
): Promise<string> {
  const { clientId, scope } = consumer;
  const grant = newGrant(system, { linkId, clientId }, allowedScopes(scope));
  const token = tokenText(grant.id, system.randomSecret());
  await grants.create({
    ...grant,
    state: 'requested',
    expiresAt: system.now() + LIFETIME_MS,
    temporary: { hash: system.hash(token), callback },
  });
  return token;
}

/** The grant of a request token in any state; undefined for a text that is none. */
export async function findRequestToken(
  { grants, system }: GrantPorts,
  token: string,
): Promise<TemporaryGrant | undefined> {
  const grantId = grantIdIn(token);
  const grant = grantId === undefined ? undefined : await grants.find(grantId);
  if (grant?.temporary?.hash !== system.hash(token)) return undefined;
  return { ...grant, temporary: grant.temporary };
}

/**
 * The person allows what temporary credentials ask for (RFC 5849 section 2.2).
 * @returns the verifier that proves it; undefined if they were answered already, or are too old
 */
export async function allowRequestToken(
  ports: GrantPorts,
  token: string,
  person: { accountId: string; otherLinkIds: string[] },
): Promise<string | undefined> {
  const { grants, system } = ports;
  const grant = await findRequestToken(ports, token);
  if (!grant || !isOpen(ports, grant)) return undefined;
  const { otherLinkIds, accountId } = person;
  const verifier = system.randomSecret();
  const isFirst = await grants.replace({
    ...grant,
    accountId,
    ...(otherLinkIds.length > 0 && { otherLinkIds }),
    state: 'issued',
    version: grant.version + 1,
    expiresAt: system.now() + LIFETIME_MS,
    temporary: { ...grant.temporary, verifierHash: system.hash(verifier) },
  });
  return isFirst ? verifier : undefined;
}

/** The person denies it, so the request token is of no more use. */
export async function denyRequestToken(ports: GrantPorts, token: string): Promise<void> {
  const grant = await findRequestToken(ports, token);
  if (grant && isOpen(ports, grant)) await revoke(ports, grant.id);
}

/** Whether a request token still waits for its person. */
export function isOpen({ system }: GrantPorts, { state, expiresAt }: Grant): boolean {
  return state === 'requested' && expiresAt > system.now();
}

/**
 * Exchanges a request token for an access token (RFC 5849 section 2.3).
 * @param clientId of the consumer that asks
 */
export async function exchangeRequestToken(
  ports: GrantPorts,
  clientId: string,
  { token, verifier }: { token: string; verifier: string },
): Promise<IssuedTokens | OAuthProblem> {
  const grant = await findRequestToken(ports, token);
  if (grant?.clientId !== clientId) return { problem: 'token_rejected' };
  const problem = exchangeProblem(ports, grant);
  if (problem) return problem;
  const { verifierHash } = grant.temporary;
  if (ports.system.hash(verifier) !== verifierHash) return { problem: 'token_rejected' };
  return (await activate(ports, grant)) ?? { problem: 'token_used' };
}

function exchangeProblem({ system }: GrantPorts, grant: Grant): OAuthProblem | undefined {
  const { state, accountId, expiresAt } = grant;
  if (state === 'revoked') {
    return { problem: accountId === undefined ? 'permission_denied' : 'token_revoked' };
  }
  if (state === 'active') return { problem: 'token_used' };
  if (expiresAt <= system.now()) return { problem: 'token_expired' };
  return state === 'requested' ? { problem: 'permission_unknown' } : undefined;
}
