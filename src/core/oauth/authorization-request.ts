import type { OAuth2Link } from '../application-link/application-link';
import { authorizationServerOf } from './authorization-server';
import { PROVIDER_PRESETS } from './provider-presets';

/**
 * Builds the authorization request (RFC 6749 section 4.1.1): the URL that the reader's browser opens to
 * approve access. PKCE (RFC 7636) takes part where the server supports it. The method is always `S256`,
 * because Data Center reads a challenge without a method as `plain`.
 * @param secrets `state` and `codeVerifier` are random texts that only this authorization has
 */
export async function authorizationUrl(
  link: OAuth2Link,
  secrets: { state: string; codeVerifier: string },
): Promise<string> {
  const { authorization_endpoint = '' } = authorizationServerOf(link);
  // An endpoint may have its own query, which must be kept (RFC 6749 section 3.1).
  const url = new URL(authorization_endpoint);
  const parameters = {
    ...ownParametersOf(link),
    response_type: 'code',
    client_id: link.outgoing.clientId,
    redirect_uri: link.redirectUri,
    scope: scopeOf(link),
    state: secrets.state,
    ...(knowsPkce(link) && {
      code_challenge: await challengeOf(secrets.codeVerifier),
      code_challenge_method: 'S256',
    }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** The library is loaded here, because most invocations begin no authorization. */
async function challengeOf(codeVerifier: string): Promise<string> {
  const { calculatePKCECodeChallenge } = await import('oauth4webapi');
  return calculatePKCECodeChallenge(codeVerifier);
}

/**
 * Whether the authorization server of a link supports PKCE. Atlassian's does not for clients with a secret
 * (ECO-283), so `state` alone ties its answer to this app.
 */
export function knowsPkce({ outgoing }: OAuth2Link): boolean {
  return outgoing.kind !== 'oauth2-cloud';
}

/** Without this scope Atlassian and Microsoft issue no refresh token, and readers would have to approve every hour. */
const OFFLINE_ACCESS = 'offline_access';

function scopeOf({ outgoing }: OAuth2Link): string {
  const words = outgoing.scope.split(' ').filter((word) => word !== '');
  const needsIt =
    outgoing.kind === 'oauth2-cloud' ||
    (outgoing.kind === 'oauth2-external' && outgoing.provider === 'microsoft');
  return needsIt && !words.includes(OFFLINE_ACCESS)
    ? [...words, OFFLINE_ACCESS].join(' ')
    : outgoing.scope;
}

function ownParametersOf({ outgoing }: OAuth2Link): Record<string, string> {
  switch (outgoing.kind) {
    case 'oauth2-data-center':
      return {};
    case 'oauth2-cloud':
      return { audience: 'api.atlassian.com', prompt: 'consent' };
    case 'oauth2-external':
      return outgoing.provider === 'custom'
        ? {}
        : PROVIDER_PRESETS[outgoing.provider].authorizationParameters;
  }
}
