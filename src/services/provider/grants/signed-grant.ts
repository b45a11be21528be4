import type { OAuthProblem } from '#core/provider/oauth1/problem';
import { grantIdIn } from '#core/provider/token-text';
import type { ConsumerLink } from '../clients/find-consumer';
import type { Grant } from '../ports';
import { currentScope } from './current-scope';
import { endIfBaseless, type BasisPorts } from './grant-basis';
import { isAccessToken, isTokenOf, LONG_LIFETIME_MS } from './grant-tokens';
import { rotate, type IssuedTokens } from './grants';

/** How long a grant counts without another look at its person; as long as an access token of OAuth 2.0. */
const CHECKED_MS = 60 * 60_000;

/**
 * Finds the grant behind an access token of OAuth 1.0a. Such a token lives long, so once an hour it is asked whether its
 * person is still active and has not lost Jira. Each time its life begins anew.
 * @returns the grant, or why the token is refused
 */
export async function findSignedGrant(
  ports: BasisPorts,
  client: ConsumerLink,
  token: string,
): Promise<Grant | OAuthProblem> {
  const grant = await ownGrant(ports, client, token);
  if (!grant) return { problem: 'token_rejected' };
  if (grant.state === 'revoked') return { problem: 'token_revoked' };
  if (!isTokenOf(ports.system, grant, token)) return { problem: 'token_rejected' };
  if (!isAccessToken(ports.system, grant, token)) return { problem: 'token_expired' };
  if (ports.system.now() < (grant.basisCheckedAt ?? 0) + CHECKED_MS) return grant;
  if (await endIfBaseless(ports, client, { grant, token })) return { problem: 'token_revoked' };
  await prolong(ports, grant);
  return grant;
}

/**
 * Renews an access token by its session handle; both are replaced.
 * @see https://oauth.googlecode.com/svn/spec/ext/session/1.0/drafts/1/spec.html
 */
export async function renewSignedGrant(
  ports: BasisPorts,
  client: ConsumerLink,
  { token, sessionHandle }: { token: string; sessionHandle: string },
): Promise<IssuedTokens | OAuthProblem> {
  const grant = await ownGrant(ports, client, token);
  if (!grant) return { problem: 'token_rejected' };
  if (grant.state === 'revoked') return { problem: 'token_revoked' };
  if (!isTokenOf(ports.system, grant, token)) return { problem: 'token_rejected' };
  if (await endIfBaseless(ports, client, { grant, token })) return { problem: 'token_revoked' };
  const scope = currentScope(grant, client);
  const renewed = await rotate(ports, grant, { refreshToken: sessionHandle, scope });
  return renewed ?? { problem: 'permission_denied' };
}

/** A failed write means that another request prolonged the grant, or that it was revoked. */
async function prolong({ grants, system }: BasisPorts, grant: Grant): Promise<void> {
  const { tokens, version } = grant;
  const expiresAt = system.now() + LONG_LIFETIME_MS;
  await grants.replace({
    ...grant,
    version: version + 1,
    basisCheckedAt: system.now(),
    expiresAt,
    ...(tokens && { tokens: { ...tokens, accessExpiresAt: expiresAt } }),
  });
}

async function ownGrant(
  { grants }: BasisPorts,
  { consumer: { clientId } }: ConsumerLink,
  token: string,
): Promise<Grant | undefined> {
  const grantId = grantIdIn(token);
  const grant = grantId === undefined ? undefined : await grants.find(grantId);
  return grant?.clientId === clientId ? grant : undefined;
}
