import { changeLink } from '../../known-links/change-link';
import type { LinkStore, System } from '../../ports';

/**
 * Notes which account approves for all readers of a link. What authors signed while another account did is not valid
 * any more; an approval by the same account again changes nothing.
 * @param account undefined if the application does not say it
 * @throws {AppError} `LINK_MISSING`
 */
export async function noteSharedAccount(
  ports: { links: LinkStore; system: System },
  linkId: string,
  account: string | undefined,
): Promise<void> {
  const accessRevision = ports.system.randomUuid();
  await changeLink(ports.links, linkId, (current) => {
    const { sharedAccount } = current;
    if (account !== undefined && account === sharedAccount) return current;
    // The first approval after the access was set replaces no other.
    const isFirst = sharedAccount === undefined && account !== undefined;
    return { ...current, sharedAccount: account, ...(!isFirst && { accessRevision }) };
  });
}
