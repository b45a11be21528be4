import { SHARED_APPROVAL } from '#core/application-link/token-owner';
import { recordAudit, type AuditPorts } from '../known-links/audit';
import type { LinkStore } from '../ports';
import type { FinishPorts } from './flow/finish-authorization';
import type { ReaderTokenStore, TokenPointer } from './tokens/reader-token-store';

type RecordPorts = AuditPorts & { links: LinkStore };

/** Records a new approval: the person's own, or that of the account that all readers share. */
export function recordingApprovals(ports: AuditPorts): NonNullable<FinishPorts['approved']> {
  return (link, { accountId, tokenOwner }) => {
    const forAll = tokenOwner === SHARED_APPROVAL && { details: { account: 'approval' } };
    return recordAudit(ports, link, { accountId, action: 'approved', ...forAll });
  };
}

/** A token store that records each approval that expires in the audit log, once. */
export function recordingExpiries(ports: RecordPorts, tokens: ReaderTokenStore): ReaderTokenStore {
  return {
    ...tokens,
    async movePointer(pointer, expectedVersion) {
      const isMoved = await tokens.movePointer(pointer, expectedVersion);
      if (isMoved && pointer.state === 'expired') await recordExpiry(ports, pointer);
      return isMoved;
    },
  };
}

async function recordExpiry(ports: RecordPorts, { linkId, accountId }: TokenPointer) {
  const link = await ports.links.find(linkId);
  if (!link) return;
  const owner =
    accountId === SHARED_APPROVAL ? { details: { account: 'approval' } } : { accountId };
  await recordAudit(ports, link, { ...owner, action: 'approval-expired' });
}
