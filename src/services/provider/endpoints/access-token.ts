import type { HttpAnswer } from '#core/provider/oauth-answer';
import {
  credentialsAnswer,
  parameterProblem,
  problemAnswer,
  type OAuthProblem,
} from '#core/provider/oauth1/problem';
import type { SignedRequest } from '#core/provider/oauth1/signed-request';
import {
  authenticateConsumer,
  limitConsumer,
  type ConsumerPorts,
  type SignedHttpRequest,
} from '../clients/authenticate-consumer';
import type { ConsumerLink } from '../clients/find-consumer';
import type { BasisPorts } from '../grants/grant-basis';
import type { IssuedTokens } from '../grants/grants';
import { renewSignedGrant } from '../grants/signed-grant';
import { exchangeRequestToken } from '../grants/temporary-credentials';

const SECOND_MS = 1000;

/**
 * The endpoint for access tokens of OAuth 1.0a (RFC 5849 section 2.3): exchanges a request token that a person allowed,
 * or renews an access token by its session handle.
 */
export function accessTokenEndpoint(ports: ConsumerPorts & BasisPorts) {
  return async (received: SignedHttpRequest): Promise<HttpAnswer> => {
    const authenticated = await authenticateConsumer(ports, received);
    if ('status' in authenticated) return authenticated;
    const { client, request } = authenticated;
    const limited = await limitConsumer(ports, client);
    if (limited) return limited;
    const issued = await tokensFor(ports, client, request);
    if ('problem' in issued) return problemAnswer(issued);
    const { accessToken, refreshToken = '', accessExpiresAt } = issued;
    const seconds = String(Math.floor((accessExpiresAt - ports.system.now()) / SECOND_MS));
    return credentialsAnswer({
      oauth_token: accessToken,
      // Signatures by RSA-SHA1 do not involve it, so it is not stored.
      oauth_token_secret: ports.system.randomSecret(),
      oauth_expires_in: seconds,
      oauth_session_handle: refreshToken,
      oauth_authorization_expires_in: seconds,
    });
  };
}

async function tokensFor(
  ports: ConsumerPorts & BasisPorts,
  client: ConsumerLink,
  request: SignedRequest,
): Promise<IssuedTokens | OAuthProblem> {
  const [token, verifier, sessionHandle] = [
    'oauth_token',
    'oauth_verifier',
    'oauth_session_handle',
  ].map((name) => request.parameter(name) ?? '');
  if (!token) return parameterProblem('absent', ['oauth_token']);
  if (sessionHandle) return renewSignedGrant(ports, client, { token, sessionHandle });
  if (!verifier) return parameterProblem('absent', ['oauth_verifier']);
  return exchangeRequestToken(ports, client.consumer.clientId, { token, verifier });
}
