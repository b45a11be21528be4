import type { ConnectInvocations } from '#contract/invocations';
import { findLink } from '../known-links/find-link';
import type { Caller, LinkStore } from '../ports';
import { endApproval } from './tokens/end-approval';
import type { TokenPorts } from './tokens/reader-token-store';

type Disconnect = ConnectInvocations['disconnect'];

/**
 * Ends the caller's own approval of a link.
 * @throws {AppError} `LINK_MISSING`
 */
export function disconnect(ports: TokenPorts & { links: LinkStore }) {
  return async (
    { accountId }: Caller,
    { linkId }: Disconnect['parsed'],
  ): Promise<Disconnect['result']> => {
    const link = await findLink(ports.links, linkId);
    const revoked = await endApproval(ports, { link, revokes: true }, accountId);
    return { disconnected: true, revoked };
  };
}
