import type { AdminInvocations } from '#contract/admin-invocations';
import type { AuditLog, Caller } from '../../ports';

type ListAuditEntries = AdminInvocations['listAuditEntries'];

const PAGE = 50;

/** Lists a page of the audit log, newest entries first. The result's `cursor` is absent on the last page. */
export function listAuditEntries({ audit }: { audit: AuditLog }) {
  return async (
    _caller: Caller,
    query: ListAuditEntries['parsed'],
  ): Promise<ListAuditEntries['result']> => {
    const page = await audit.list({ ...query, limit: PAGE });
    return { entries: page.entries, ...(page.cursor !== undefined && { cursor: page.cursor }) };
  };
}
