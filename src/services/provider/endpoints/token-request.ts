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

/** Codes and tokens are checked here, by the app's clock; the library would use the machine's, so it gets a far date. */
const CHECKED_ALREADY = new Date('9999-01-01');

/** The library's view of one token request, and what came of it. */
export interface TokenRequest {
  model: Model;
  /** The tokens that were issued, even if the library refused the request afterwards. */
  issuedTokens: () => IssuedTokens | undefined;
}

/**
 * The model that `@node-oauth/oauth2-server` calls for a request of an authenticated client. It begins with `getClient`;
 * then it calls, for a code, `getAuthorizationCode` and `revokeAuthorizationCode`, for a refresh token `getRefreshToken`
 * and `revokeToken`, and for client credentials `validateScope` and `getUserFromClient`; it ends with `saveToken`.
 *
 * Tokens are issued where a code or refresh token is used up, in one conditional write, so that only one of
 * simultaneous requests gets them. `saveToken` then only passes them on.
 * @param requestedScope the `scope` parameter
 */
export function tokenRequest(
  ports: BasisPorts,
  client: ClientLink,
  requestedScope: string | undefined,
): TokenRequest {
  let issued: IssuedTokens | undefined;
  const model: Model = {
    getClient: () => Promise.resolve(asLibraryClient(client)),

    getAuthorizationCode: (text) => findCode(ports, client, text),
    revokeAuthorizationCode: async ({ user }) => {
      issued = await activate(ports, grantIn(user));
      if (!issued) await revoke(ports, grantIn(user).id);
      return issued !== undefined;
    },

    getRefreshToken: (text) => findRefreshToken(ports, client, text),
    revokeToken: async ({ user, refreshToken }) => {
      const grant = grantIn(user);
      const scope = grantedScopes(requestedScope, currentScope(grant, client));
      // The library refuses such a scope afterwards, and a refused request must not use up the token.
      if (!scope) return true;
      if (await endIfBaseless(ports, client, { grant, token: refreshToken })) return false;
      issued = await rotate(ports, grant, { refreshToken, scope });
      return issued !== undefined;
    },

    validateScope: (_user, _client, scope) => Promise.resolve(clientScope(client, scope)),
    getUserFromClient: () => Promise.resolve({}),

    saveToken: async (token, _client, user) => {
      issued ??= await issueToClient(ports, client, clientScope(client, token.scope) || []);
      return asLibraryToken(issued, asLibraryClient(client), user);
    },

    // The library requires these two, and never calls them at the token endpoint.
    getAccessToken: () => Promise.reject(new Error('Bearer tokens are checked elsewhere.')),
    saveAuthorizationCode: () => Promise.reject(new Error('Codes are issued after consent.')),
  };
  return { model, issuedTokens: () => issued };
}

/** A code that comes a second time was probably stolen, so the tokens that it was exchanged for are revoked too (RFC 6749 section 4.1.2). */
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

/** The grant that {@link findCode} or {@link findRefreshToken} passed through the library. */
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
