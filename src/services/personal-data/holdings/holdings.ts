import type { AuditLog } from '../../ports';
import type { GrantStore } from '../../provider/ports';
import type { SavedTableStore } from '../../provider/resources/saved-tables';
import { approvalHolding, type ApprovalHoldingPorts } from './approvals';
import { isBy, type Holding } from './holding';
import { linkHolding } from './links';

export type HoldingPorts = ApprovalHoldingPorts & {
  grants: GrantStore;
  savedTables: SavedTableStore;
  audit: AuditLog;
};

/** An entity of `manifest.yml` that names people. */
export type HoldingName =
  'reader-token' | 'incoming-grant' | 'saved-table' | 'application-link' | 'audit-entry';

/** Everything that is stored about people for longer than two days, by the entity that it is stored in. */
export function personalHoldings(ports: HoldingPorts): Record<HoldingName, Holding> {
  return {
    'reader-token': approvalHolding(ports),
    'incoming-grant': grantHolding(ports),
    'saved-table': savedTableHolding(ports),
    'application-link': linkHolding(ports),
    'audit-entry': auditHolding(ports),
  };
}

function grantHolding({ grants }: HoldingPorts): Holding {
  return {
    accountsAfter: (after, limit) => grants.accountsAfter(after, limit),
    async erase({ accountId, until }) {
      const theirs = (await grants.ofAccount(accountId)).filter(({ since }) => isBy(until, since));
      await Promise.all(theirs.map(({ id }) => grants.remove(id)));
      return false;
    },
  };
}

function savedTableHolding({ savedTables }: HoldingPorts): Holding {
  return {
    accountsAfter: (after, limit) => savedTables.accountsAfter(after, limit),
    async erase({ accountId, until }) {
      const theirs = await savedTables.ofAccount(accountId);
      await Promise.all(theirs.map(({ id }) => removeTable(savedTables, id, until)));
      return false;
    },
  };
}

/** Read by its key, because a query may not show yet that the table was saved again. */
async function removeTable(savedTables: SavedTableStore, id: string, until?: string) {
  const table = await savedTables.find(id);
  if (table && isBy(until, table.savedAt)) await savedTables.remove(id);
}

/**
 * Who did what. People can take themselves out of what they did for themselves; what administrators did for all readers
 * stays theirs while their account exists, or an administrator could cover their tracks.
 */
function auditHolding({ audit }: HoldingPorts): Holding {
  return {
    accountsAfter: (after, limit) => audit.accountsAfter(after, limit),
    async erase({ accountId, because, until }) {
      if (because === 'left') return false;
      return audit.forgetPerson(accountId, {
        by: because === 'asked' ? 'person' : undefined,
        until,
      });
    },
  };
}
