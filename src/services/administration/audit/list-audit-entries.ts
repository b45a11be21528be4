import type { AdminInvocations } from '#contract/admin-invocations';
import type { AuditLog, Caller } from '../../ports';

type ListAuditEntries = AdminInvocations['listAuditEntries'];

const PAGE = 50;

/** Who did what to links, newest first. */
export function listAuditEntries({ audit }: { audit: AuditLog }) {
  return async (
    _caller: Caller,
    query: ListAuditEntries['parsed'],
  ): Promise<ListAuditEntries['result']> => {
    const page = await audit.list({ ...query, limit: PAGE });
    return { entries: page.entries, ...(page.cursor !== undefined && { cursor: page.cursor }) };
  };
}
