import type { AdminInvocations, SavedLink } from '#contract/admin-invocations';
import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkAccess } from '#contract/link-configuration';
import type { ApplicationLink } from '#core/application-link/application-link';
import { viewOfLink } from '#core/application-link/link-view';
import { withAccessRevision } from '#core/application-link/shared-access';
import { sharedOwnerOf } from '#core/application-link/token-owner';
import type { TokenPorts } from '../approvals/tokens/reader-token-store';
import { endApproval } from '../approvals/tokens/end-approval';
import type { Caller, LinkStore } from '../ports';
import { findLink } from '../known-links/find-link';
import { listLinks, type ListPorts } from './list-links';
import { recordAudit, type AuditPorts } from '../known-links/audit';
import { changeLink } from '../known-links/change-link';
import { savedLink } from './saved-link';

/** Each of these changes one attribute of a link. */

type ChangePorts = AuditPorts & { links: LinkStore };

/**
 * Chooses whether readers use their own approvals or share an account. An approval that readers shared before is
 * also revoked in the linked application, because no one would notice what happens to an unused token.
 * @returns the link after the change
 * @throws {AppError} `LINK_MISSING`
 */
export function saveAccess(ports: ChangePorts & TokenPorts) {
  return async (
    { accountId }: Caller,
    { linkId, access }: AdminInvocations['saveAccess']['parsed'],
  ): Promise<SavedLink> => {
    const revision = ports.system.randomUuid();
    const { before, link } = await changeLink(ports.links, linkId, (current) =>
      withAccessRevision(
        current,
        { ...current, access, ...sharedAccountOf(current, access) },
        revision,
      ),
    );
    await recordAudit(ports, link, {
      accountId,
      action: 'access-changed',
      details: accessDetails(access),
    });
    const owner = sharedOwnerOf(before);
    if (owner !== undefined && owner !== sharedOwnerOf(link)) {
      await endApproval(ports, { link: before, revokes: true }, owner);
    }
    return savedLink(ports.links, link);
  };
}

/** Another mode or account ends the shared approval, so that the next one does not count as a replacement. */
function sharedAccountOf(current: ApplicationLink, access: LinkAccess) {
  const isKept = sharedOwnerOf(current) === sharedOwnerOf({ ...current, access });
  return isKept ? {} : { sharedAccount: undefined };
}

function accessDetails(access: LinkAccess): Record<string, string> {
  if (access.mode === 'impersonation') return { mode: access.mode };
  const { mode, account, spaces, jqlClause } = access;
  return {
    mode,
    account,
    spaces: spaces === 'all' ? spaces : spaces.join(' '),
    ...(jqlClause !== undefined && { jqlClause }),
  };
}

/**
 * Makes a link the primary one among the links to its type of application.
 * @returns all links, because another one stops being primary
 * @throws {AppError} `LINK_MISSING`
 */
export function makePrimary(ports: ChangePorts & ListPorts) {
  return async (
    { accountId }: Caller,
    { linkId }: AdminInvocations['makePrimary']['parsed'],
  ): Promise<ApplicationLinkView[]> => {
    const primarySince = ports.system.isoNow();
    const { link } = await changeLink(ports.links, linkId, (current) => ({
      ...current,
      primarySince,
    }));
    await recordAudit(ports, link, { accountId, action: 'made-primary' });
    return listLinks(ports)();
  };
}

/**
 * Switches a link on or off.
 * @returns the link after the change
 * @throws {AppError} `LINK_MISSING`
 */
export function setEnabled(ports: ChangePorts) {
  return async (
    { accountId }: Caller,
    { linkId, enabled }: AdminInvocations['setEnabled']['parsed'],
  ): Promise<SavedLink> => {
    const { before, link } = await changeLink(ports.links, linkId, (current) => ({
      ...current,
      disabled: !enabled,
    }));
    if ((before.disabled === true) === enabled) {
      await recordAudit(ports, link, { accountId, action: enabled ? 'enabled' : 'disabled' });
    }
    return savedLink(ports.links, link);
  };
}

/**
 * Shows what an administrator enters in the linked application, without any secret. The audit log records the view.
 * @throws {AppError} `LINK_MISSING`
 */
export function viewCredentials(ports: ChangePorts) {
  return async (
    { accountId }: Caller,
    { linkId }: AdminInvocations['viewCredentials']['parsed'],
  ): Promise<ApplicationLinkView> => {
    const link = await findLink(ports.links, linkId);
    await recordAudit(ports, link, { accountId, action: 'credentials-viewed' });
    return viewOfLink(link, { primary: false });
  };
}
