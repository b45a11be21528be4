import type OAuth2Server from '@node-oauth/oauth2-server';
import { allowedScopes, grantedScopes } from '#core/provider/scopes';
import { grantIdIn } from '#core/provider/token-text';
import type { ClientLink } from '../clients/find-client';
import {
  activate,
  issueToClient,
  revoke,
  rotate,
  type GrantPorts,
  type IssuedTokens,
} from '../grants/grants';
import { currentScope } from '../grants/current-scope';
import { endIfBaseless, type BasisPorts } from '../grants/grant-basis';
import type { Grant } from '../ports';

type Model = OAuth2Server.AuthorizationCodeModel &
  OAuth2Server.RefreshTokenModel &
  OAuth2Server.ClientCredentialsModel;

/** The library checks expiry with a clock of its own; ours has checked before, so it gets a far date. */
const CHECKED_ALREADY = new Date('9999-01-01');

/** What is known about one token request while the library works on it. */
export interface TokenRequestState {
  /** The `scope` parameter. */
  requestedScope: string | undefined;
  issued?: IssuedTokens | undefined;
}

/**
 * What `@node-oauth/oauth2-server` asks for, answered from the grants of a client that has proved who it is.
 * Tokens are made at the moment that a code or refresh token is used up, in one conditional write, so
 * that one of many requests wins.
 */
export function oauthModel(ports: BasisPorts, client: ClientLink, state: TokenRequestState): Model {
  return {
    getClient: () => Promise.resolve(asLibraryClient(client)),
    getAccessToken: () => Promise.reject(new Error('Bearer tokens are read elsewhere.')),
    saveAuthorizationCode: () => Promise.reject(new Error('Codes are issued after consent.')),
    getAuthorizationCode: (text) => findCode(ports, client, text),
    revokeAuthorizationCode: async ({ user }) => {
      state.issued = await activate(ports, grantIn(user));
      if (!state.issued) await revoke(ports, grantIn(user).id);
      return state.issued !== undefined;
    },
    getRefreshToken: (text) => findRefreshToken(ports, client, text),
    revokeToken: async ({ user, refreshToken }) => {
      const grant = grantIn(user);
      const scope = grantedScopes(state.requestedScope, currentScope(grant, client));
      // The library will refuse the scope: a token that brings nothing must not be used up.
      if (!scope) return true;
      if (await endIfBaseless(ports, client, { grant, token: refreshToken })) return false;
      state.issued = await rotate(ports, grant, { refreshToken, scope });
      return state.issued !== undefined;
    },
    getUserFromClient: () => Promise.resolve({}),
    validateScope: (_user, _client, scope) => Promise.resolve(clientScope(client, scope)),
    saveToken: async (token, _client, user) => {
      state.issued ??= await issueToClient(ports, client, clientScope(client, token.scope) || []);
      return asLibraryToken(state.issued, asLibraryClient(client), user);
    },
  };
}

/** A code that was used before is used by somebody who should not have it: its tokens die too. */
async function findCode(
  ports: GrantPorts,
  client: ClientLink,
  text: string,
): Promise<OAuth2Server.AuthorizationCode | false> {
  const grant = await findGrant(ports, text);
  const { code } = grant ?? {};
  if (!grant || code?.hash !== ports.system.hash(text)) return false;
  if (grant.state !== 'issued') {
    if (grant.clientId === client.incoming.clientId) await revoke(ports, grant.id);
    return false;
  }
  if (grant.expiresAt <= ports.system.now()) return false;
  return {
    authorizationCode: text,
    expiresAt: CHECKED_ALREADY,
    redirectUri: code.redirectUri,
    scope: grant.scope,
    client: { id: grant.clientId, grants: [] },
    user: { grant },
    ...(code.codeChallenge !== undefined && {
      codeChallenge: code.codeChallenge,
      codeChallengeMethod: 'S256',
    }),
  };
}

async function findRefreshToken(
  ports: GrantPorts,
  link: ClientLink,
  text: string,
): Promise<OAuth2Server.RefreshToken | false> {
  const grant = await findGrant(ports, text);
  if (!grant) return false;
  const client = { id: grant.clientId, grants: [] };
  return { refreshToken: text, scope: currentScope(grant, link), client, user: { grant } };
}

async function findGrant({ grants }: GrantPorts, text: string): Promise<Grant | undefined> {
  const grantId = grantIdIn(text);
  return grantId === undefined ? undefined : grants.find(grantId);
}

/** Put there by {@link findCode} and {@link findRefreshToken}. */
const grantIn = (user: OAuth2Server.User): Grant => user.grant as Grant;

function clientScope({ incoming }: ClientLink, scope: string[] | undefined) {
  return grantedScopes(scope?.join(' '), allowedScopes(incoming.scope)) ?? (false as const);
}

function asLibraryClient({ incoming }: ClientLink): OAuth2Server.Client {
  const own = incoming.allowsClientCredentials ? ['client_credentials'] : [];
  return {
    id: incoming.clientId,
    grants: ['authorization_code', 'refresh_token', ...own],
    redirectUris: incoming.redirectUris,
  };
}

function asLibraryToken(
  { accessToken, refreshToken, scope }: IssuedTokens,
  client: OAuth2Server.Client,
  user: OAuth2Server.User,
): OAuth2Server.Token {
  return { accessToken, scope, client, user, ...(refreshToken !== undefined && { refreshToken }) };
}
