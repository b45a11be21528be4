import type { AdminInvocations, SavedLink } from '../../contract/admin-invocations';
import { AppError } from '../../contract/app-error';
import type { OutgoingInput } from '../../contract/link-configuration';
import type { OAuth1Link } from '../../core/application-link/application-link';
import { parseLinkUrl } from '../../core/application-link/link-url';
import { viewOfLink } from '../../core/application-link/link-view';
import type { ProtocolPorts } from '../authorization/token-protocol';
import type { LinkStore } from '../ports';
import { accessOfLevel, oauth1Outgoing } from './oauth1-outgoing';
import type { RedirectUriOf } from './prepare-link';
import { probeApplication } from './probe-jira';
import type { ProbePorts } from './probe-jira';
import { probeOAuth1 } from './probe-oauth1';

export type CreateOAuth1Ports = ProbePorts &
  ProtocolPorts & { links: LinkStore; redirectUriOf: RedirectUriOf };

/**
 * Creates a link by OAuth 1.0a, after asking the Jira behind the URL whether it knows this installation; not
 * asking (`unverified`) lets the link be created first and registered there later.
 * @throws AppError `URL_REFUSED`, `EGRESS_NOT_APPROVED`, `CLIENT_REJECTED`, `PAYLOAD_INVALID`, and what
 *   requests throw
 */
export async function createOAuth1Link(
  ports: CreateOAuth1Ports,
  payload: AdminInvocations['createLink']['parsed'],
  outgoing: Extract<OutgoingInput, { kind: 'oauth1' }>,
): Promise<SavedLink> {
  const { linkId, name, unverified } = payload;
  const baseUrl = parseLinkUrl(payload.url);
  const application =
    unverified === true ? { type: payload.type } : await probeApplication(ports, baseUrl);
  const link: OAuth1Link = {
    id: linkId,
    name,
    baseUrl,
    application,
    outgoing: await oauth1Outgoing(ports.keys, outgoing),
    access: accessOfLevel(outgoing.level),
    generation: ports.system.randomUuid(),
    redirectUri: await ports.redirectUriOf(linkId),
    createdAt: new Date(ports.system.now()).toISOString(),
  };
  if (unverified !== true) await probeOAuth1(ports, link);
  if (await ports.links.create(link)) return { link: viewOfLink(link) };
  throw new AppError('PAYLOAD_INVALID', 'There is an application link of this id already.', {
    details: { reason: 'linkId' },
  });
}
