import type { AdminInvocations, SavedLink } from '#contract/admin-invocations';
import type { ApplicationLinkView } from '#contract/application-link';
import { viewOfLink } from '#core/application-link/link-view';
import type { Caller, LinkStore } from '../ports';
import { findLink } from '../known-links/find-link';
import { listLinks, type ListPorts } from './list-links';
import { recordAudit, type AuditPorts } from '../known-links/audit';
import { changeLink } from '../known-links/change-link';
import { savedLink } from './saved-link';

/** Each of these changes one attribute of a link. */

type ChangePorts = AuditPorts & { links: LinkStore };

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
