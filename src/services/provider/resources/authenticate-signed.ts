import type { HttpAnswer } from '#core/provider/oauth-answer';
import { parameterProblem, problemAnswer, type OAuthProblem } from '#core/provider/oauth1/problem';
import type { SignedRequest } from '#core/provider/oauth1/signed-request';
import { allowedScopes } from '#core/provider/scopes';
import {
  authenticateConsumer,
  type ConsumerPorts,
  type SignedHttpRequest,
} from '../clients/authenticate-consumer';
import type { ConsumerLink } from '../clients/find-consumer';
import { currentScope } from '../grants/current-scope';
import type { BasisPorts } from '../grants/grant-basis';
import { findSignedGrant } from '../grants/signed-grant';
import type { ResourceCaller } from './resources';

type SignedPorts = ConsumerPorts & BasisPorts;

/** Names the user of the linked application for whom a request without a token is made. */
const REQUESTOR = 'xoauth_requestor_id';

/**
 * Finds the caller behind a signed request: the person who allowed it (three-legged); without a token, the application
 * itself (two-legged), or the person whom an administrator entered for the user that the request names (impersonation).
 * @returns the caller, or the error response
 */
export function authenticateSigned(ports: SignedPorts) {
  return async (received: SignedHttpRequest): Promise<ResourceCaller | HttpAnswer> => {
    const authenticated = await authenticateConsumer(ports, received);
    if ('status' in authenticated) return authenticated;
    const { client, request } = authenticated;
    const caller = await callerOf(ports, client, request);
    return 'problem' in caller ? problemAnswer(caller) : caller;
  };
}

async function callerOf(
  ports: SignedPorts,
  client: ConsumerLink,
  request: SignedRequest,
): Promise<ResourceCaller | OAuthProblem> {
  const token = request.parameter('oauth_token') ?? '';
  const requestor = request.parameter(REQUESTOR);
  if (token === '') return withoutToken(ports, client, requestor);
  // Two people in one request: the person of the token, and another one.
  if (requestor !== undefined) return parameterProblem('rejected', [REQUESTOR]);
  const grant = await findSignedGrant(ports, client, token);
  if ('problem' in grant) return grant;
  const scope = currentScope({ scope: grant.tokens?.scope ?? grant.scope }, client);
  const { accountId, otherLinkIds = [] } = grant;
  return { protocol: 'oauth1', accountId, scope, linkId: client.id, otherLinkIds };
}

async function withoutToken(
  ports: SignedPorts,
  { id: linkId, consumer }: ConsumerLink,
  requestor: string | undefined,
): Promise<ResourceCaller | OAuthProblem> {
  const scope = allowedScopes(consumer.scope);
  const caller = { protocol: 'oauth1', scope, linkId } as const;
  if (requestor === undefined) {
    return consumer.allowsTwoLegged
      ? { ...caller, accountId: undefined }
      : { problem: 'permission_denied' };
  }
  const mapped = consumer.users?.find(({ username }) => username === requestor);
  if (!mapped) return { problem: 'permission_denied' };
  const { accountId } = mapped;
  // There is no grant that ends with the person, so each request asks.
  const isActive = await ports.isActivePerson(accountId);
  return isActive ? { ...caller, accountId } : { problem: 'permission_denied' };
}
