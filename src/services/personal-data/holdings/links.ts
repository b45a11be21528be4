import type { ApplicationLink } from '#core/application-link/application-link';
import { approverOf, peopleOf, withoutPerson } from '#core/application-link/people-of';
import { SHARED_APPROVAL } from '#core/application-link/token-owner';
import { endApproval } from '../../approvals/tokens/end-approval';
import { recordAudit } from '../../known-links/audit';
import type { ApprovalHoldingPorts } from './approvals';
import type { Holding } from './holding';

/**
 * Whom administrators entered in links, and who approved for all readers. It is configuration, so it ends only with the
 * account, or when an administrator changes it.
 */
export function linkHolding(ports: ApprovalHoldingPorts): Holding {
  return {
    async accountsAfter(after, limit) {
      const people = new Set((await ports.links.list()).flatMap(peopleOf));
      return [...people]
        .filter((accountId) => accountId > after)
        .sort()
        .slice(0, limit);
    },
    async erase({ accountId, because }) {
      if (because !== 'closed') return false;
      const naming = (await ports.links.list()).filter((link) =>
        peopleOf(link).includes(accountId),
      );
      for (const link of naming) await eraseFrom(ports, link, accountId);
      return false;
    },
  };
}

async function eraseFrom(ports: ApprovalHoldingPorts, link: ApplicationLink, accountId: string) {
  const isApprover = approverOf(link) === accountId;
  if (isApprover) await endApproval(ports, { link, revokes: true }, SHARED_APPROVAL);
  const revision = ports.system.randomUuid();
  await ports.links.update(link.id, (current) => withoutPerson(current, accountId, revision));
  await recordAudit(
    ports,
    link,
    isApprover
      ? { action: 'approval-revoked', details: { account: 'approval' } }
      : { action: 'outgoing-changed' },
  );
}
