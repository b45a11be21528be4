import * as oauth from 'oauth4webapi';
import * as v from 'valibot';
import { AppError } from '../../contract/app-error';
import type { OAuth2Link } from '../application-link/application-link';
import type { HttpFetch } from '../http-fetch';
import { authorizationServerOf } from './authorization-server';
import { toAppError } from './oauth-failure';

/** A token response (RFC 6749 section 5.1) in our casing. */
export interface TokenResponse {
  accessToken: string;
  refreshToken: string | undefined;
  /** Seconds; undefined when the server does not say. */
  expiresIn: number | undefined;
}

export interface OAuthClient {
  link: OAuth2Link;
  clientSecret: string;
  fetch: HttpFetch;
}

/** What an authorization response brought, with what the authorization request kept back. */
export interface AuthorizationGrant {
  code: string;
  iss?: string | undefined;
  codeVerifier: string;
  redirectUri: string;
}

/**
 * Exchanges an authorization code (RFC 6749 section 4.1.3, RFC 7636 section 4.5).
 * @throws AppError `CLIENT_REJECTED`; `AUTHORIZATION_INVALID` for a code that is used, unknown or
 *   too old; `JIRA_UNEXPECTED` and what {@link HttpFetch} throws
 */
export function exchangeCode(
  client: OAuthClient,
  grant: AuthorizationGrant,
): Promise<TokenResponse> {
  return translated('AUTHORIZATION_INVALID', async () => {
    const { server, registration, authentication } = parts(client);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      registration,
      authentication,
      validated(server, registration, grant),
      grant.redirectUri,
      grant.codeVerifier,
      options(client),
    );
    return read(await oauth.processAuthorizationCodeResponse(server, registration, response));
  });
}

/**
 * Refreshes (RFC 6749 section 6). Data Center deletes the old pair in the same step.
 * @throws AppError `CLIENT_REJECTED`; `AUTHORIZATION_EXPIRED` for a refresh token that is no longer
 *   known; `JIRA_UNEXPECTED` and what {@link HttpFetch} throws
 */
export function refresh(client: OAuthClient, refreshToken: string): Promise<TokenResponse> {
  return translated('AUTHORIZATION_EXPIRED', async () => {
    const { server, registration, authentication } = parts(client);
    const response = await oauth.refreshTokenGrantRequest(
      server,
      registration,
      authentication,
      refreshToken,
      options(client),
    );
    return read(await oauth.processRefreshTokenResponse(server, registration, response));
  });
}

/** Revokes a token (RFC 7009). @throws AppError as {@link refresh} does */
export function revoke(client: OAuthClient, token: string): Promise<void> {
  return translated('AUTHORIZATION_EXPIRED', async () => {
    const { server, registration, authentication } = parts(client);
    const response = await oauth.revocationRequest(server, registration, authentication, token, {
      ...options(client),
      additionalParameters: { token_type_hint: 'refresh_token' },
    });
    await oauth.processRevocationResponse(response);
  });
}

/** The caller compared `state`, by finding the authorization under it; `iss` is compared here (RFC 9207). */
function validated(
  server: oauth.AuthorizationServer,
  registration: oauth.Client,
  { code, iss }: AuthorizationGrant,
): URLSearchParams {
  const parameters = new URLSearchParams({ code, ...(iss ? { iss } : {}) });
  try {
    return oauth.validateAuthResponse(server, registration, parameters, oauth.expectNoState);
  } catch {
    throw new AppError('AUTHORIZATION_INVALID', 'The answer is not from the linked Jira.');
  }
}

function parts({ link, clientSecret }: OAuthClient) {
  return {
    server: authorizationServerOf(link),
    registration: { client_id: link.outgoing.clientId },
    // Jira reads credentials from the form body only.
    authentication: oauth.ClientSecretPost(clientSecret),
  };
}

function options({ fetch }: OAuthClient) {
  return {
    [oauth.customFetch]: (url: string, init: oauth.CustomFetchOptions<'POST', URLSearchParams>) =>
      fetch(url, { method: 'POST', headers: init.headers, body: init.body.toString() }),
  };
}

/** `1*VSCHAR` (RFC 6749 appendices A.12 and A.17), with a limit: it must fit a header and a store. */
const tokenSchema = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,8192}$/));

/** Asking anew too early does no harm; a time that no clock can hold does. */
const EXPIRES_IN_MAX_SECONDS = 365 * 24 * 60 * 60;

const tokenResponseSchema = v.object({
  access_token: tokenSchema,
  refresh_token: v.optional(tokenSchema),
  expires_in: v.optional(
    v.pipe(
      v.number(),
      v.transform((seconds) => Math.min(seconds, EXPIRES_IN_MAX_SECONDS)),
    ),
  ),
});

function read(response: oauth.TokenEndpointResponse): TokenResponse {
  const parsed = v.safeParse(tokenResponseSchema, response);
  if (!parsed.success) throw new AppError('JIRA_UNEXPECTED', 'Jira issued what is no token.');
  const { access_token, refresh_token, expires_in } = parsed.output;
  return { accessToken: access_token, refreshToken: refresh_token, expiresIn: expires_in };
}

async function translated<T>(
  deadGrant: 'AUTHORIZATION_INVALID' | 'AUTHORIZATION_EXPIRED',
  request: () => Promise<T>,
): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw toAppError(error, deadGrant);
  }
}
