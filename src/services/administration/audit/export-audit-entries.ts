import type { AdminInvocations } from '#contract/admin-invocations';
import type { AuditEntry } from '#contract/audit';
import { csvOf } from '#core/export/csv';
import type { AuditLog, Caller } from '../../ports';

type ExportAuditEntries = AdminInvocations['exportAuditEntries'];

const PAGE = 100;
/** Ten pages are far below the 5 MB that an invocation may return. */
const PAGES = 10;
const HEADER = ['time', 'account', 'action', 'link id', 'link', 'details'];

/**
 * Renders a part of the audit log as CSV, newest first; the first part begins with the names of the columns. It holds
 * account ids and no names, so that a deleted account leaves no name behind.
 */
export function exportAuditEntries({ audit }: { audit: AuditLog }) {
  return async (
    _caller: Caller,
    { by, cursor: from }: ExportAuditEntries['parsed'],
  ): Promise<ExportAuditEntries['result']> => {
    const lines = from === undefined ? [HEADER] : [];
    let cursor = from;
    for (let page = 0; page < PAGES; page += 1) {
      const found = await audit.list({ by, cursor, limit: PAGE });
      lines.push(...found.entries.map(fieldsOf));
      cursor = found.cursor;
      if (cursor === undefined) break;
    }
    return { csv: csvOf(lines), ...(cursor !== undefined && { cursor }) };
  };
}

function fieldsOf({ at, accountId, action, linkId, linkName, details = {} }: AuditEntry): string[] {
  const said = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
  return [at, accountId ?? '', action, linkId, linkName, said.join('; ')];
}
