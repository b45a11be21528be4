import type { AdminInvocations } from '#contract/admin-invocations';
import { SHARED_APPROVAL } from '#core/application-link/token-owner';
import { findUsableLink } from '../../known-links/find-link';
import type { Caller } from '../../ports';
import { startAuthorization, type BeginPorts } from './start-authorization';

type ApproveLink = AdminInvocations['approveLink'];

/**
 * Begins an authorization by an administrator: their own, or the one that all readers of the link share.
 * @returns the page of the linked application to send the browser to
 * @throws {AppError} `LINK_MISSING`, `LINK_DISABLED`, `LINK_NOT_OUTGOING`, `NOT_LICENSED`
 */
export function approveLink(ports: BeginPorts) {
  return async (
    { accountId }: Caller,
    { linkId, as, returnTo }: ApproveLink['parsed'],
  ): Promise<ApproveLink['result']> => {
    const link = await findUsableLink(ports.links, linkId);
    const tokenOwner = as === 'link' ? SHARED_APPROVAL : accountId;
    return startAuthorization(ports, link, { accountId, tokenOwner, returnTo });
  };
}
