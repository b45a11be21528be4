import { SHARED_OWNERS } from '#core/application-link/token-owner';
import { endApproval } from '../../approvals/tokens/end-approval';
import { forgetPointer } from '../../approvals/tokens/forget-reader-token';
import type { TokenPointer, TokenPorts } from '../../approvals/tokens/reader-token-store';
import { recordAudit, type AuditPorts } from '../../known-links/audit';
import type { LinkStore } from '../../ports';
import { isBy, type Holding } from './holding';

export type ApprovalHoldingPorts = TokenPorts & AuditPorts & { links: LinkStore };

/**
 * What people approved in linked applications, with their names there. A person who left Confluence keeps it, because
 * nothing can be asked with it while they cannot sign in.
 */
export function approvalHolding(ports: ApprovalHoldingPorts): Holding {
  return {
    accountsAfter: async (after, limit) =>
      (await ports.tokens.accountsAfter(after, limit + SHARED_OWNERS.length))
        .filter((owner) => !SHARED_OWNERS.includes(owner))
        .slice(0, limit),
    async erase({ accountId, because, until }) {
      if (because === 'left') return false;
      for (const pointer of await pointersOf(ports, accountId)) {
        if (isBy(until, pointer.since)) await erasePointer(ports, pointer);
      }
      return false;
    },
  };
}

/** Reads each link's by its key, because an index may not show yet what was approved or ended a moment before. */
async function pointersOf({ links, tokens }: ApprovalHoldingPorts, accountId: string) {
  const known = await tokens.pointersOfAccounts(accountId, accountId);
  const linkIds = [
    ...known.map(({ linkId }) => linkId),
    ...(await links.list()).map(({ id }) => id),
  ];
  const found = await Promise.all(
    [...new Set(linkIds)].map((linkId) => tokens.findPointer(linkId, accountId)),
  );
  return found.filter((pointer) => pointer !== undefined);
}

async function erasePointer(ports: ApprovalHoldingPorts, pointer: TokenPointer): Promise<void> {
  const link = await ports.links.find(pointer.linkId);
  const ended = link && (await endApproval(ports, { link, revokes: true }, pointer.accountId));
  await forgetPointer(ports, pointer);
  if (link && ended !== undefined) {
    await recordAudit(ports, link, { erased: true, action: 'approval-revoked' });
  }
}
