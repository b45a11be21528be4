import type { HttpAnswer } from '#core/provider/oauth-answer';
import { callbackProblem } from '#core/provider/oauth1/callback';
import { credentialsAnswer, problemAnswer } from '#core/provider/oauth1/problem';
import {
  authenticateConsumer,
  limitConsumer,
  type ConsumerPorts,
  type SignedHttpRequest,
} from '../clients/authenticate-consumer';
import type { GrantPorts } from '../grants/grants';
import { issueRequestToken } from '../grants/temporary-credentials';

/** The endpoint for temporary credentials (RFC 5849 section 2.1, OAuth Core 1.0a). */
export function requestTokenEndpoint(ports: ConsumerPorts & GrantPorts) {
  return async (received: SignedHttpRequest): Promise<HttpAnswer> => {
    const authenticated = await authenticateConsumer(ports, received);
    if ('status' in authenticated) return authenticated;
    const { client, request } = authenticated;
    const limited = await limitConsumer(ports, client);
    if (limited) return limited;
    const callback = request.parameter('oauth_callback') ?? '';
    const problem = callbackProblem(callback, client.consumer.callbackHost);
    if (problem) return problemAnswer(problem);
    return credentialsAnswer({
      oauth_token: await issueRequestToken(ports, client, callback),
      // Signatures by RSA-SHA1 do not involve it, so it is not stored.
      oauth_token_secret: ports.system.randomSecret(),
      oauth_callback_confirmed: 'true',
    });
  };
}
