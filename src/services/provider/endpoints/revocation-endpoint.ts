import { oauthError, tokenAnswer, type HttpAnswer } from '#core/provider/oauth-answer';
import { grantIdIn } from '#core/provider/token-text';
import { authenticateForm, type FormRequest } from '../clients/authenticate-client';
import { isTokenOf } from '../grants/grant-tokens';
import { revoke } from '../grants/grants';
import type { ProviderPorts } from './token-endpoint';

/**
 * The revocation endpoint (RFC 7009). An access token or a refresh token ends the whole grant. An unknown token, or
 * one of another client, is not an error (section 2.2).
 */
export function revocationEndpoint(ports: ProviderPorts) {
  return async (request: FormRequest): Promise<HttpAnswer> => {
    const authenticated = await authenticateForm(ports, request);
    if ('status' in authenticated) return authenticated;
    const { client, form } = authenticated;
    const token = form.get('token');
    if (token === undefined) return oauthError('invalid_request', 'token is missing.');
    const grantId = grantIdIn(token);
    const grant = grantId === undefined ? undefined : await ports.grants.find(grantId);
    const isOwn = grant?.clientId === client.incoming.clientId;
    if (grant && isOwn && isTokenOf(ports.system, grant, token)) await revoke(ports, grant.id);
    return tokenAnswer({});
  };
}
