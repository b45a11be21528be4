import * as oauth from 'oauth4webapi';
import { AppError } from '#contract/app-error';
import type { OAuth2Link } from '../application-link/application-link';
import { parseUrl } from '../untrusted/parse-url';
import { knowsPkce } from './authorization-request';
import { asClient, type OAuthClient, type RequestParts } from './oauth-client';
import { readTokenResponse, type TokenResponse } from './token-response';

/** The authorization code from Jira's redirect, and what the authorization request kept for the exchange. */
export interface AuthorizationGrant {
  code: string;
  iss?: string | undefined;
  codeVerifier: string;
  redirectUri: string;
}

/**
 * Exchanges an authorization code for tokens (RFC 6749 section 4.1.3, RFC 7636 section 4.5).
 * @throws {AppError} `CLIENT_REJECTED`; `AUTHORIZATION_INVALID` for a code that is used, unknown or expired,
 *   or for an `iss` of another server; `JIRA_UNEXPECTED`; and what {@link HttpFetch} throws
 */
export function exchangeCode(
  client: OAuthClient,
  grant: AuthorizationGrant,
): Promise<TokenResponse> {
  return asClient(client, 'exchange', async (parts) => {
    const { server, registration, authentication, options } = parts;
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      registration,
      authentication,
      validated(client.link, parts, grant),
      grant.redirectUri,
      // Atlassian does not document what it does with a verifier that it does not expect.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the library deprecates it as a warning
      knowsPkce(client.link) ? grant.codeVerifier : oauth.nopkce,
      options,
    );
    const answer = await oauth.processAuthorizationCodeResponse(server, registration, response);
    return readTokenResponse(answer);
  });
}

/**
 * Exchanges a refresh token for new tokens (RFC 6749 section 6). Data Center deletes the old pair in the same
 * step.
 * @throws {AppError} `CLIENT_REJECTED`; `AUTHORIZATION_EXPIRED` for a refresh token that the server no longer
 *   accepts; `JIRA_UNEXPECTED`; and what {@link HttpFetch} throws
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
 * Requests an access token by the client credentials grant (RFC 6749 section 4.4): the token of a service
 * account.
 * @throws {AppError} `CLIENT_REJECTED`, also for a client that may not use this grant; `JIRA_UNEXPECTED`; and
 *   what {@link HttpFetch} throws
 */
export function requestClientToken(client: OAuthClient): Promise<TokenResponse> {
  return asClient(client, 'client-credentials', async (parts) => {
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

/**
 * Revokes a token and the approval behind it (RFC 7009).
 * @param token the refresh token, or the access token if there is none
 * @throws {AppError} as {@link refresh} does
 */
export function revoke(client: OAuthClient, token: string): Promise<void> {
  return asClient(client, 'revoke', async (parts) => {
    const { server, registration, authentication, options } = parts;
    const response = await oauth.revocationRequest(server, registration, authentication, token, {
      ...options,
      additionalParameters: { token_type_hint: 'refresh_token' },
    });
    await oauth.processRevocationResponse(response);
  });
}

function requestRefresh(client: OAuthClient, refreshToken: string): Promise<TokenResponse> {
  return asClient(client, 'refresh', async (parts) => {
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

/** A token that was never issued. */
const UNKNOWN_REFRESH_TOKEN = 'a-refresh-token-that-was-never-issued';

/**
 * Finds out what a rejection by Atlassian was about. It answers `access_denied` to a wrong client secret and
 * is reported to give the same answer to a dead refresh token. Its answer to a token that was never issued
 * tells which of them it was.
 * @returns the error to throw
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

/**
 * Checks `iss` (RFC 9207). The caller has already checked `state`, because it found the authorization by it.
 * @throws {AppError} `AUTHORIZATION_INVALID`
 */
function validated(
  link: OAuth2Link,
  { server, registration }: RequestParts,
  { code, iss }: AuthorizationGrant,
): URLSearchParams {
  const parameters = new URLSearchParams({ code, ...(iss ? { iss: comparable(link, iss) } : {}) });
  try {
    return oauth.validateAuthResponse(server, registration, parameters, oauth.expectNoState);
  } catch {
    throw new AppError('AUTHORIZATION_INVALID', 'The response is not from the linked Jira.');
  }
}

/**
 * Administrators do not enter the issuer of an external server, and it may have a path. Therefore only its
 * origin is compared, with that of the authorization endpoint. Responses of two servers still cannot be mixed
 * up, because each link has its own redirect URI.
 */
function comparable({ outgoing }: OAuth2Link, iss: string): string {
  if (outgoing.kind !== 'oauth2-external') return iss;
  return parseUrl(iss)?.origin ?? iss;
}
