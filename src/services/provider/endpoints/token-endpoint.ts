import { oauthError, tokenAnswer, type HttpAnswer } from '#core/provider/oauth-answer';
import {
  authenticateForm,
  type AuthenticatedForm,
  type ClientPorts,
  type FormRequest,
} from '../clients/authenticate-client';
import type { BasisPorts } from '../grants/grant-basis';
import { revoke, type IssuedTokens } from '../grants/grants';
import { tokenRequest } from './token-request';

export type ProviderPorts = BasisPorts & ClientPorts;

/** RFC 6749 sections 4.1.3, 4.4.2 and 6. */
const GRANT_TYPES = ['authorization_code', 'refresh_token', 'client_credentials'];
const SECOND_MS = 1000;

/**
 * The token endpoint (RFC 6749 section 3.2). `@node-oauth/oauth2-server` decides about codes, verifiers and refresh
 * tokens. This code adds what the library lacks: `client_secret_basic` as the RFC defines it, 401 for every failed
 * authentication, `invalid_grant` for a wrong redirect URI, and an error for JSON.
 */
export function tokenEndpoint(ports: ProviderPorts) {
  return async (request: FormRequest): Promise<HttpAnswer> => {
    const authenticated = await authenticateForm(ports, request);
    if ('status' in authenticated) return authenticated;
    const { form } = authenticated;
    const grantType = form.get('grant_type');
    if (grantType === undefined) return oauthError('invalid_request', 'grant_type is missing.');
    if (!GRANT_TYPES.includes(grantType)) {
      return oauthError('unsupported_grant_type', 'This grant type is not supported.');
    }
    return askLibrary(ports, authenticated);
  };
}

async function askLibrary(
  ports: ProviderPorts,
  { client, form }: AuthenticatedForm,
): Promise<HttpAnswer> {
  // Imported here, so that the app's other functions start without it.
  const { default: OAuth2Server } = await import('@node-oauth/oauth2-server');
  const { model, issuedTokens } = tokenRequest(ports, client, form.get('scope'));
  const request = new OAuth2Server.Request(requestOf(form, client));
  try {
    await new OAuth2Server({ model }).token(request, new OAuth2Server.Response({}));
  } catch (error) {
    // The library checks the redirect URI and the verifier after the code was exchanged.
    const issued = issuedTokens();
    if (issued && form.has('code')) await revoke(ports, issued.grantId);
    if (!(error instanceof OAuth2Server.OAuthError) || error.name === 'server_error') throw error;
    return oauthError(errorCode(error, form), error.message, error.code);
  }
  const issued = issuedTokens();
  if (!issued) throw new TypeError('A token request that succeeds has issued tokens.');
  return tokenAnswer(tokenResponse(issued, ports.system.now()));
}

/** The request as the library reads it. The client is authenticated already, but the library insists on some secret. */
function requestOf(form: ReadonlyMap<string, string>, { incoming }: AuthenticatedForm['client']) {
  return {
    method: 'POST',
    query: {},
    // With any length the library takes it that there is a body.
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '1' },
    body: {
      ...Object.fromEntries(form),
      client_id: incoming.clientId,
      client_secret: 'authenticated-already',
    },
  };
}

/** The library answers `invalid_request` if the redirect URI or the verifier does not belong to the code. */
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
    expires_in: Math.max(1, Math.floor((accessExpiresAt - now) / SECOND_MS)),
    ...(refreshToken !== undefined && { refresh_token: refreshToken }),
    scope: scope.join(' '),
  };
}
