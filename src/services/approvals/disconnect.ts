import type { ConnectInvocations } from '#contract/invocations';
import { findLink } from '../known-links/find-link';
import type { RevokePorts } from './tokens/forget-reader-token';
import type { Caller, LinkStore } from '../ports';
import { endApproval } from './tokens/end-approval';

type Disconnect = ConnectInvocations['disconnect'];

/**
 * Takes the caller's own approval back.
 * @throws {AppError} `LINK_MISSING`
 */
export function disconnect(ports: RevokePorts & { links: LinkStore }) {
  return async (
    { accountId }: Caller,
    { linkId }: Disconnect['parsed'],
  ): Promise<Disconnect['result']> => {
    const link = await findLink(ports.links, linkId);
    const revoked = await endApproval(ports, { link, revokes: true }, accountId);
    return { disconnected: true, revoked };
  };
}
