import { oauthError, tokenAnswer, type HttpAnswer } from '#core/provider/oauth-answer';
import {
  authenticateForm,
  type AuthenticatedForm,
  type ClientPorts,
  type FormRequest,
} from '../clients/authenticate-client';
import type { BasisPorts } from '../grants/grant-basis';
import { revoke, type IssuedTokens } from '../grants/grants';
import { oauthModel, type TokenRequestState } from './oauth-model';

export type ProviderPorts = BasisPorts & ClientPorts;

/** RFC 6749 sections 4.1.3, 4.4.2 and 6. */
const GRANT_TYPES = ['authorization_code', 'refresh_token', 'client_credentials'];
const SECOND = 1000;

/**
 * The token endpoint: `@node-oauth/oauth2-server` decides about codes, verifiers and refresh tokens; what
 * it lacks (client_secret_basic as the RFC has it, 401 for every failed authentication, `invalid_grant`
 * for a wrong redirect URI, an answer to JSON) is around it.
 */
export function tokenEndpoint(ports: ProviderPorts) {
  return async (request: FormRequest): Promise<HttpAnswer> => {
    const authenticated = await authenticateForm(ports, request);
    if ('status' in authenticated) return authenticated;
    const { form } = authenticated;
    const grantType = form.get('grant_type');
    if (grantType === undefined) return oauthError('invalid_request', 'grant_type is missing.');
    if (!GRANT_TYPES.includes(grantType)) {
      return oauthError('unsupported_grant_type', 'There is no such grant type here.');
    }
    return askLibrary(ports, authenticated);
  };
}

async function askLibrary(
  ports: ProviderPorts,
  { client, form }: AuthenticatedForm,
): Promise<HttpAnswer> {
  // Loaded where it is needed: no other function of the app pays for it when it starts.
  const { default: OAuth2Server } = await import('@node-oauth/oauth2-server');
  const state: TokenRequestState = { requestedScope: form.get('scope') };
  const server = new OAuth2Server({ model: oauthModel(ports, client, state) });
  const body = { ...Object.fromEntries(form), client_id: client.incoming.clientId };
  const request = new OAuth2Server.Request({
    method: 'POST',
    query: {},
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '1' },
    // The client has proved who it is: the library only has to find one.
    body: { ...body, client_secret: 'proved' },
  });
  try {
    await server.token(request, new OAuth2Server.Response({}));
  } catch (error) {
    if (state.issued && form.has('code')) await revoke(ports, state.issued.grantId);
    if (!(error instanceof OAuth2Server.OAuthError) || error.name === 'server_error') throw error;
    return oauthError(errorCode(error, form), error.message, error.code);
  }
  if (!state.issued) throw new TypeError('A token request that succeeds has issued tokens.');
  return tokenAnswer(tokenResponse(state.issued, ports.system.now()));
}

/** The library calls a redirect URI or verifier that does not fit the code `invalid_request`. */
function errorCode(
  { name, message }: { name: string; message: string },
  form: ReadonlyMap<string, string>,
): string {
  const isMisfit = form.has('code') && /redirect_uri|code_verifier/.test(message);
  return isMisfit ? 'invalid_grant' : name;
}

/** RFC 6749 section 5.1. */
function tokenResponse(issued: IssuedTokens, now: number): object {
  const { accessToken, refreshToken, accessExpiresAt, scope } = issued;
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: Math.max(1, Math.floor((accessExpiresAt - now) / SECOND)),
    ...(refreshToken !== undefined && { refresh_token: refreshToken }),
    scope: scope.join(' '),
  };
}
