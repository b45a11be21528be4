import * as oauth from 'oauth4webapi';
import { AppError } from '#contract/app-error';
import type { OAuth2Link } from '../application-link/application-link';
import { parseUrl } from '../untrusted/parse-url';
import { knowsPkce } from './authorization-request';
import { asClient, type OAuthClient, type RequestParts } from './oauth-client';
import { readTokenResponse, type TokenResponse } from './token-response';

/** What an authorization response brought, with what the authorization request kept back. */
export interface AuthorizationGrant {
  code: string;
  iss?: string | undefined;
  codeVerifier: string;
  redirectUri: string;
}

/**
 * Exchanges an authorization code (RFC 6749 section 4.1.3, RFC 7636 section 4.5).
 * @throws {AppError} `CLIENT_REJECTED`; `AUTHORIZATION_INVALID` for a code that is used, unknown or
 *   too old; `JIRA_UNEXPECTED` and what {@link HttpFetch} throws
 */
export function exchangeCode(
  client: OAuthClient,
  grant: AuthorizationGrant,
): Promise<TokenResponse> {
  return asClient(client, 'AUTHORIZATION_INVALID', async (parts) => {
    const { server, registration, authentication, options } = parts;
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      registration,
      authentication,
      validated(client.link, parts, grant),
      grant.redirectUri,
      // What Atlassian does with a verifier that it did not expect is nowhere said.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is, to make people think twice
      knowsPkce(client.link) ? grant.codeVerifier : oauth.nopkce,
      options,
    );
    const answer = await oauth.processAuthorizationCodeResponse(server, registration, response);
    return readTokenResponse(answer);
  });
}

/**
 * Refreshes (RFC 6749 section 6). Data Center deletes the old pair in the same step.
 * @throws {AppError} `CLIENT_REJECTED`; `AUTHORIZATION_EXPIRED` for a refresh token that is no longer
 *   known; `JIRA_UNEXPECTED` and what {@link HttpFetch} throws
 */
export async function refresh(client: OAuthClient, refreshToken: string): Promise<TokenResponse> {
  try {
    return await requestRefresh(client, refreshToken);
  } catch (error) {
    if (client.link.outgoing.kind !== 'oauth2-cloud' || !isClientRejected(error)) throw error;
    throw await causeAtAtlassian(client, error);
  }
}

/**
 * Asks for a token in the client's own name (RFC 6749 section 4.4): a service account's.
 * @throws {AppError} `CLIENT_REJECTED`, also where the client may not ask so; `JIRA_UNEXPECTED` and what
 *   {@link HttpFetch} throws
 */
export function requestClientToken(client: OAuthClient): Promise<TokenResponse> {
  return asClient(client, 'CLIENT_REJECTED', async (parts) => {
    const { server, registration, authentication, options } = parts;
    const scope = new URLSearchParams({ scope: client.link.outgoing.scope });
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      registration,
      authentication,
      scope,
      options,
    );
    const answer = await oauth.processClientCredentialsResponse(server, registration, response);
    return readTokenResponse(answer);
  });
}

/** Revokes a token (RFC 7009). @throws {AppError} as {@link refresh} does */
export function revoke(client: OAuthClient, token: string): Promise<void> {
  return asClient(client, 'AUTHORIZATION_EXPIRED', async (parts) => {
    const { server, registration, authentication, options } = parts;
    const response = await oauth.revocationRequest(server, registration, authentication, token, {
      ...options,
      additionalParameters: { token_type_hint: 'refresh_token' },
    });
    await oauth.processRevocationResponse(response);
  });
}

function requestRefresh(client: OAuthClient, refreshToken: string): Promise<TokenResponse> {
  return asClient(client, 'AUTHORIZATION_EXPIRED', async (parts) => {
    const { server, registration, authentication, options } = parts;
    const response = await oauth.refreshTokenGrantRequest(
      server,
      registration,
      authentication,
      refreshToken,
      options,
    );
    const answer = await oauth.processRefreshTokenResponse(server, registration, response);
    return readTokenResponse(answer);
  });
}

/** Nobody has it. */
const UNKNOWN_REFRESH_TOKEN = 'a-refresh-token-that-was-never-issued';

/**
 * Atlassian answers `access_denied` to a wrong secret, and is reported to answer it to a dead refresh
 * token as well. What it answers to a token that nobody has tells which it was.
 */
async function causeAtAtlassian(client: OAuthClient, rejection: unknown): Promise<unknown> {
  try {
    await requestRefresh(client, UNKNOWN_REFRESH_TOKEN);
    return rejection;
  } catch (error) {
    return error;
  }
}

function isClientRejected(error: unknown): boolean {
  return error instanceof AppError && error.code === 'CLIENT_REJECTED';
}

/** The caller compared `state`, by finding the authorization under it; `iss` is compared here (RFC 9207). */
function validated(
  link: OAuth2Link,
  { server, registration }: RequestParts,
  { code, iss }: AuthorizationGrant,
): URLSearchParams {
  const parameters = new URLSearchParams({ code, ...(iss ? { iss: comparable(link, iss) } : {}) });
  try {
    return oauth.validateAuthResponse(server, registration, parameters, oauth.expectNoState);
  } catch {
    throw new AppError('AUTHORIZATION_INVALID', 'The answer is not from the linked Jira.');
  }
}

/**
 * Of an external server nobody entered the issuer, which may have a path: so its origin must be the one
 * of the authorization endpoint. Answers cannot be mixed up by that: each link has its own redirect URI.
 */
function comparable({ outgoing }: OAuth2Link, iss: string): string {
  if (outgoing.kind !== 'oauth2-external') return iss;
  return parseUrl(iss)?.origin ?? iss;
}
