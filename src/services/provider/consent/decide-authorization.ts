import type { ConnectInvocations } from '#contract/invocations';
import { answerUrl } from '#core/provider/check-authorization-request';
import { allowedScopes } from '#core/provider/scopes';
import { recordAudit, type AuditPorts } from '../../known-links/audit';
import type { Caller } from '../../ports';
import { findClient, type ClientLink } from '../clients/find-client';
import { issueCode, type GrantPorts } from '../grants/grants';
import type { ConsentRequest } from '../ports';
import type { ConsentPorts } from './read-authorization-request';

type Decide = ConnectInvocations['decideAuthorization'];

/**
 * The second half of the authorization endpoint (RFC 6749 section 4.1.2): the person that the consent page was shown to
 * decides, once, and returns to the client with a code or an error.
 * @returns `expired` if the page is too old, was answered already, or belongs to another person
 */
export function decideAuthorization(ports: ConsentPorts & GrantPorts & AuditPorts) {
  return async (
    { accountId }: Caller,
    { requestId, allow, otherLinkIds = [] }: Decide['parsed'],
  ): Promise<Decide['result']> => {
    const request = await ports.consents.take(ports.system.hash(requestId));
    if (request?.accountId !== accountId) return { status: 'expired' };
    const client = await findClient(ports.links, request.clientId);
    if (!client || !isStillAllowed(client, request)) return { status: 'expired' };
    const { redirectUri, state } = request;
    // Only what the page named to the person: other ids were never agreed to.
    const agreed = otherLinkIds.filter((id) => request.otherLinkIds?.includes(id));
    const answer = allow
      ? { code: await issueCode(ports, client, { ...request, otherLinkIds: agreed }) }
      : { error: 'access_denied', error_description: 'The person denied the request' };
    if (allow) {
      const details = {
        direction: 'incoming',
        scope: request.scope.join(' '),
        ...(agreed.length > 0 && { otherLinks: String(agreed.length) }),
      };
      await recordAudit(ports, client, { accountId, action: 'approved', details });
    }
    const iss = await ports.issuerUrl();
    return { status: 'leave', redirectTo: answerUrl(redirectUri, { ...answer, state, iss }) };
  };
}

/** An administrator may have changed the link while the page was open. */
function isStillAllowed({ incoming }: ClientLink, { redirectUri, scope }: ConsentRequest): boolean {
  const allowed = allowedScopes(incoming.scope);
  return incoming.redirectUris.includes(redirectUri) && scope.every((one) => allowed.includes(one));
}
