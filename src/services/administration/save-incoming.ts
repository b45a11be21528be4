import type { AdminInvocations, SavedLink } from '#contract/admin-invocations';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { Incoming } from '#core/application-link/incoming';
import type { Caller, LinkStore } from '../ports';
import { AppError } from '#contract/app-error';
import { forgetGrants, type ForgetGrantsPorts } from '../provider/grants/forget-grants';
import { linkMissing } from '../known-links/find-link';
import { alreadyIncoming } from './consumer/save-consumer';
import { issueCredentials, permissionsOf } from './incoming-client';
import { recordAudit, type AuditPorts } from '../known-links/audit';
import { changeLink } from '../known-links/change-link';
import { savedLink } from './saved-link';

type IncomingPorts = AuditPorts & { links: LinkStore };
/** An invocation has 25 s; grants that are not removed in this time can no longer be used and expire by themselves. */
const FORGET_MS = 8_000;
type SaveIncoming = AdminInvocations['saveIncoming'];

/**
 * Sets up, changes or removes the incoming side of a link. A new incoming side gets a new client id, and codes and
 * tokens of another client id are refused; so removing the side revokes everything at once. Other redirect URIs or
 * scopes keep the client and its tokens: a code is bound to the URI that it was sent to, and each use of a token
 * is checked against the link's current scope (RFC 9700 section 4.1.3).
 * @returns the link, with the credentials of a new client
 * @throws {AppError} `LINK_MISSING`, `URL_REFUSED` for a redirect URI
 */
export function saveIncoming(ports: IncomingPorts & ForgetGrantsPorts) {
  return async (
    { accountId }: Caller,
    { linkId, incoming: input }: SaveIncoming['parsed'],
  ): Promise<SavedLink> => {
    const permissions = input && permissionsOf(input);
    const issued = issueCredentials(ports.system, linkId);
    const { before, link } = await changeLink(ports.links, linkId, (current) => {
      const { incoming, ...rest } = current;
      if (!permissions) return rest;
      if (current.consumer) throw alreadyIncoming();
      return { ...rest, incoming: { ...(incoming ?? issued.hashed), ...permissions } };
    });
    const details: Record<string, string> = link.incoming
      ? { scope: link.incoming.scope, redirectUris: String(link.incoming.redirectUris.length) }
      : { scope: 'none' };
    await recordAudit(ports, link, { accountId, action: 'incoming-changed', details });
    // The administrator has answered: the URI is among those that were saved, or it is discarded.
    await ports.heldRedirects.remove(linkId);
    if (before.incoming && !link.incoming) await forgetClient(ports, linkId, before.incoming);
    const isNew = link.incoming && !before.incoming;
    return savedLink(ports.links, link, isNew ? issued.credentials : undefined);
  };
}

function forgetClient(ports: ForgetGrantsPorts, linkId: string, { clientId }: Incoming) {
  const until = ports.system.now() + FORGET_MS;
  return forgetGrants(ports, linkId, { until, isGone: (grant) => grant.clientId === clientId });
}

/**
 * Issues another client secret to the linked application. The old secret stops working at once; tokens stay valid.
 * @returns the link with the new credentials
 * @throws {AppError} `LINK_MISSING`, `PAYLOAD_INVALID` for a link without an incoming side
 */
export function rotateIncomingSecret(ports: IncomingPorts) {
  return async (
    { accountId }: Caller,
    { linkId }: AdminInvocations['rotateIncomingSecret']['parsed'],
  ): Promise<SavedLink> => {
    const found = await ports.links.find(linkId);
    if (!found) throw linkMissing();
    const { credentials, hashed } = issueCredentials(
      ports.system,
      linkId,
      incomingOf(found).clientId,
    );
    const { link } = await changeLink(ports.links, linkId, (current) => ({
      ...current,
      incoming: { ...incomingOf(current, hashed.clientId), ...hashed },
    }));
    await recordAudit(ports, link, { accountId, action: 'secret-rotated' });
    return savedLink(ports.links, link, credentials);
  };
}

/** @param clientId the client that the incoming side must still have; it may have been replaced at the same time */
function incomingOf({ incoming }: ApplicationLink, clientId = incoming?.clientId) {
  if (incoming?.clientId === clientId && incoming) return incoming;
  throw new AppError('PAYLOAD_INVALID', 'This link has no incoming side.', {
    details: { reason: 'linkId' },
  });
}
