import type { ConnectInvocations } from '#contract/invocations';
import { answerUrl } from '#core/provider/check-authorization-request';
import { allowedScopes } from '#core/provider/scopes';
import { recordAudit, type AuditPorts } from '../../known-links/audit';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { Caller } from '../../ports';
import { findClient, type ClientLink } from '../clients/find-client';
import { issueCode, type GrantPorts } from '../grants/grants';
import type { ConsentRequest } from '../ports';
import { answerRequestToken, stillAllowedConsumer } from './oauth1-consent';
import type { ConsentPorts } from './read-authorization-request';

type Decide = ConnectInvocations['decideAuthorization'];
type DecidePorts = ConsentPorts & GrantPorts & AuditPorts;

/** Where the person goes after their answer, and the link that it was about. */
interface Answered {
  client: ApplicationLink;
  redirectTo: string;
}

/**
 * The second half of the authorization endpoint (RFC 6749 section 4.1.2): the person that the consent page was shown to
 * decides, once, and returns to the client with a code or an error. With OAuth 1.0a it is a verifier or `denied`.
 * @returns `expired` if the page is too old, was answered already, or belongs to another person
 */
export function decideAuthorization(ports: DecidePorts) {
  return async (
    { accountId }: Caller,
    { requestId, allow, otherLinkIds = [] }: Decide['parsed'],
  ): Promise<Decide['result']> => {
    const request = await ports.consents.take(ports.system.hash(requestId));
    if (request?.accountId !== accountId) return { status: 'expired' };
    // Only what the page named to the person: other ids were never agreed to.
    const agreed = otherLinkIds.filter((id) => request.otherLinkIds?.includes(id));
    const answered = await answer(ports, request, allow ? agreed : undefined);
    if (!answered) return { status: 'expired' };
    if (allow) {
      const details = {
        direction: 'incoming',
        scope: request.scope.join(' '),
        ...(agreed.length > 0 && { otherLinks: String(agreed.length) }),
      };
      await recordAudit(ports, answered.client, { accountId, action: 'approved', details });
    }
    return { status: 'leave', redirectTo: answered.redirectTo };
  };
}

/** @param agreed the other links that the person agreed to; undefined if they deny */
async function answer(
  ports: DecidePorts,
  request: ConsentRequest,
  agreed: string[] | undefined,
): Promise<Answered | undefined> {
  const { requestToken } = request;
  return requestToken === undefined
    ? answerCodeRequest(ports, request, agreed)
    : answerOAuth1Request(ports, { ...request, requestToken }, agreed);
}

async function answerCodeRequest(
  ports: DecidePorts,
  request: ConsentRequest,
  agreed: string[] | undefined,
): Promise<Answered | undefined> {
  const client = await findClient(ports.links, request.clientId);
  if (!client || !isStillAllowed(client, request)) return undefined;
  const { redirectUri, state } = request;
  const parameters = agreed
    ? { code: await issueCode(ports, client, { ...request, otherLinkIds: agreed }) }
    : { error: 'access_denied', error_description: 'The person denied the request' };
  const iss = await ports.issuerUrl();
  return { client, redirectTo: answerUrl(redirectUri, { ...parameters, state, iss }) };
}

async function answerOAuth1Request(
  ports: DecidePorts,
  request: ConsentRequest & { requestToken: string },
  agreed: string[] | undefined,
): Promise<Answered | undefined> {
  const client = await stillAllowedConsumer(ports, request);
  if (!client) return undefined;
  const person = agreed && { accountId: request.accountId, otherLinkIds: agreed };
  const redirectTo = await answerRequestToken(ports, request, person);
  return redirectTo === undefined ? undefined : { client, redirectTo };
}

/** An administrator may have changed the link while the page was open. */
function isStillAllowed({ incoming }: ClientLink, { redirectUri, scope }: ConsentRequest): boolean {
  const allowed = allowedScopes(incoming.scope);
  return incoming.redirectUris.includes(redirectUri) && scope.every((one) => allowed.includes(one));
}
