import type { ConnectInvocations } from '#contract/invocations';
import { referenceToLink } from '#core/application-link/application-link';
import {
  answerUrl,
  checkAuthorizationRequest,
  redirectUriIn,
} from '#core/provider/check-authorization-request';
import { readParameters } from '#core/provider/parameters';
import type { Caller } from '../../ports';
import { findClient, type ClientLink } from '../clients/find-client';
import { holdRedirect, type HeldRedirectStore } from '../clients/held-redirects';
import type { IssuerUrl } from '../ports';
import { readRequestToken, type OAuth1ConsentPorts } from './oauth1-consent';
import { otherLinksOf } from './other-links';

/** How long the consent page can be answered. */
const OPEN_MS = 10 * 60_000;

type ReadRequest = ConnectInvocations['readAuthorizationRequest'];

export interface ConsentPorts extends OAuth1ConsentPorts {
  heldRedirects: HeldRedirectStore;
  issuerUrl: IssuerUrl;
}

/**
 * The first half of the authorization endpoint (RFC 6749 section 4.1.1): what the consent page shows for a request, also
 * for one of OAuth 1.0a. The
 * decision refers to the request by an id that only this page knows.
 * @returns `ask` with what to show; `leave` with the URL that takes an error back to the client; `refused` if there is
 *   no URL that is safe to return to; `held` if an administrator must confirm that URL first
 */
export function readAuthorizationRequest(ports: ConsentPorts) {
  return async (
    { accountId }: Caller,
    { query }: ReadRequest['parsed'],
  ): Promise<ReadRequest['result']> => {
    const parameters = readParameters(query);
    if (!parameters) return { status: 'refused', reason: 'request' };
    const requestToken = parameters.get('oauth_token');
    if (requestToken !== undefined) return readRequestToken(ports, accountId, requestToken);
    const client = await findClient(ports.links, parameters.get('client_id') ?? '');
    if (!client) return { status: 'refused', reason: 'client' };
    const redirectUri = redirectUriIn(parameters, client.incoming);
    if (redirectUri === undefined) return refuseRedirect(ports, client, parameters);
    const request = checkAuthorizationRequest(parameters, client.incoming, redirectUri);
    if ('error' in request) {
      const { state, error, description: error_description } = request;
      const iss = await ports.issuerUrl();
      const answer = { error, error_description, state, iss };
      return { status: 'leave', redirectTo: answerUrl(redirectUri, answer) };
    }
    const requestId = ports.system.randomSecret();
    const others = await otherLinksOf(ports, accountId, client.id);
    await ports.consents.put(ports.system.hash(requestId), {
      ...request,
      accountId,
      linkId: client.id,
      clientId: client.incoming.clientId,
      otherLinkIds: others.map(({ id }) => id),
      expiresAt: ports.system.now() + OPEN_MS,
    });
    return {
      status: 'ask',
      requestId,
      link: referenceToLink(client),
      ...(others.length > 0 && { otherLinks: others.map(referenceToLink) }),
      scope: request.scope,
      redirectTo: new URL(redirectUri).origin,
    };
  };
}

async function refuseRedirect(
  ports: ConsentPorts,
  client: ClientLink,
  parameters: ReadonlyMap<string, string>,
): Promise<ReadRequest['result']> {
  const host = await holdRedirect(ports, client, parameters.get('redirect_uri') ?? '');
  if (host === undefined) return { status: 'refused', reason: 'redirect-uri' };
  return { status: 'held', link: referenceToLink(client), host };
}
