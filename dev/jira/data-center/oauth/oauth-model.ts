import OAuth2Server from '@node-oauth/oauth2-server';
import { sha256 } from '../../server/digest';
import { secretMatches, type OAuthClient } from './client-registry';
import {
  ACCESS_LIFETIME_MS,
  REFRESH_LIFETIME_MS,
  type AuthorizationCode,
  type Grant,
} from './grant-store';
import type { OAuthState } from './oauth-state';
import { includesScope, readScope, type Scope } from './scopes';

type Model = OAuth2Server.AuthorizationCodeModel &
  OAuth2Server.RefreshTokenModel &
  OAuth2Server.ClientCredentialsModel;

/** The library compares with the wall clock. The stores have compared with Jira's clock already. */
const NEVER_EXPIRES = new Date('9999-01-01');

/** The model of `@node-oauth/oauth2-server` over the stores of this Jira. */
export function createOAuthModel(state: OAuthState, now: () => number): Model {
  return {
    getClient: (id, secret) => Promise.resolve(findClient(state, id, secret)),
    getAuthorizationCode: (text) => Promise.resolve(findCode(state, text)),
    saveAuthorizationCode: () =>
      Promise.reject(new Error('The consent page issues codes, not the library.')),
    revokeAuthorizationCode: (code) =>
      Promise.resolve(state.grants.useCode(code.authorizationCode)),
    getAccessToken: () =>
      Promise.reject(new Error('identifyUser reads bearer tokens, not the library.')),
    getRefreshToken: (text) => Promise.resolve(findRefreshToken(state, text)),
    // Removes the access token in the same step, so that a refresh token works once.
    revokeToken: (token) => Promise.resolve(removeRefreshToken(state, token.refreshToken)),
    getUserFromClient: ({ id }) => Promise.resolve(serviceAccountOf(state, id)),
    validateScope: (user, client, scope) => Promise.resolve(checkedScope(state, client, scope)),
    saveToken: (token, client, user) =>
      Promise.resolve(saveToken({ state, now }, token, client, user)),
  };
}

function findClient(state: OAuthState, id: string, secret: string): OAuth2Server.Client | false {
  const client = state.clients.find(id);
  // Jira requires the secret even with a code_verifier; the library does not.
  if (client === undefined || !secretMatches(client, secret)) return false;
  return asLibraryClient(client);
}

function asLibraryClient(client: OAuthClient): OAuth2Server.Client {
  return {
    id: client.clientId,
    grants: [
      'authorization_code',
      'refresh_token',
      ...(client.serviceAccount === undefined ? [] : ['client_credentials']),
    ],
    redirectUris: [client.redirectUri],
  };
}

/**
 * The code as the library wants it; false for a code that was used before, which also ends its tokens.
 * @throws {OAuth2Server.InvalidRequestError} for an unknown code, as Jira answers. RFC 6749 says invalid_grant.
 */
function findCode(state: OAuthState, text: string): OAuth2Server.AuthorizationCode | false {
  const code = state.grants.findCode(text);
  const client = state.clients.find(code?.clientId);
  if (code === undefined || client === undefined) {
    throw new OAuth2Server.InvalidRequestError('Authorization code is invalid');
  }
  if (code.used) {
    const hash = sha256(text);
    state.grants.remove((grant) => grant.codeHash === hash);
    return false;
  }
  return {
    authorizationCode: text,
    expiresAt: NEVER_EXPIRES,
    redirectUri: code.redirectUri,
    scope: [code.scope],
    client: asLibraryClient(client),
    user: { name: code.userName, codeHash: sha256(text) },
    ...challengeOf(code),
  };
}

function challengeOf(code: AuthorizationCode): {
  codeChallenge?: string;
  codeChallengeMethod?: string;
} {
  if (code.challenge === undefined) return {};
  return { codeChallenge: code.challenge.value, codeChallengeMethod: code.challenge.method };
}

function findRefreshToken(state: OAuthState, text: string): OAuth2Server.RefreshToken | false {
  const grant = state.grants.findByRefreshToken(text);
  const client = state.clients.find(grant?.clientId);
  if (grant === undefined || client === undefined) return false;
  return {
    refreshToken: text,
    refreshTokenExpiresAt: NEVER_EXPIRES,
    scope: [grant.scope],
    client: asLibraryClient(client),
    user: { name: grant.userName, codeHash: grant.codeHash },
  };
}

function removeRefreshToken(state: OAuthState, text: string): boolean {
  const hash = sha256(text);
  return state.grants.remove((grant) => grant.refreshHash === hash) > 0;
}

function serviceAccountOf(state: OAuthState, id: string): OAuth2Server.User | false {
  const name = state.clients.find(id)?.serviceAccount;
  return name === undefined ? false : { name };
}

/** The scope of a `client_credentials` token: READ or WRITE within that of the link, which is also the default. */
function checkedScope(
  state: OAuthState,
  { id }: OAuth2Server.Client,
  scope: readonly string[] | undefined,
): string[] | false {
  const granted = state.clients.find(id)?.scope ?? 'READ';
  const requested =
    scope === undefined || scope.length === 0 ? granted : readScope(scope.join(' '));
  if (requested === undefined || !includesScope(granted, requested)) return false;
  return requested === 'ADMIN' || requested === 'SYSTEM_ADMIN' ? false : [requested];
}

/** @returns the token without its expiry, because the library would count `expires_in` by the wall clock */
function saveToken(
  { state, now }: { state: OAuthState; now: () => number },
  token: OAuth2Server.Token,
  client: OAuth2Server.Client,
  user: OAuth2Server.User,
): OAuth2Server.Token {
  const grant: Grant = {
    clientId: client.id,
    userName: String(user.name),
    scope: (token.scope?.[0] ?? 'READ') as Scope,
    accessHash: sha256(token.accessToken),
    accessExpiresAt: now() + ACCESS_LIFETIME_MS,
    ...(typeof user.codeHash === 'string' && { codeHash: user.codeHash }),
    ...(token.refreshToken !== undefined && {
      refreshHash: sha256(token.refreshToken),
      refreshExpiresAt: now() + REFRESH_LIFETIME_MS,
    }),
  };
  state.grants.save(grant);
  const { accessToken, refreshToken, scope } = token;
  return {
    accessToken,
    ...(refreshToken !== undefined && { refreshToken }),
    ...(scope !== undefined && { scope }),
    client,
    user,
  };
}
