import type { ConnectInvocations } from '#contract/invocations';
import { recordAudit, type AuditPorts } from '../known-links/audit';
import { findLink } from '../known-links/find-link';
import type { Caller, LinkStore } from '../ports';
import { endApproval } from './tokens/end-approval';
import type { TokenPorts } from './tokens/reader-token-store';

type Disconnect = ConnectInvocations['disconnect'];

/**
 * Ends the caller's own approval of a link. If there is none, nothing happens and nothing is recorded.
 * @throws {AppError} `LINK_MISSING`
 */
export function disconnect(ports: TokenPorts & AuditPorts & { links: LinkStore }) {
  return async (
    { accountId }: Caller,
    { linkId }: Disconnect['parsed'],
  ): Promise<Disconnect['result']> => {
    const link = await findLink(ports.links, linkId);
    const revoked = await endApproval(ports, { link, revokes: true }, accountId);
    if (revoked !== undefined) {
      await recordAudit(ports, link, { accountId, action: 'approval-revoked' });
    }
    return { disconnected: true, revoked: revoked === true };
  };
}
