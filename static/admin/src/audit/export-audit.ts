import type { AuditKind } from '#contract/audit';
import { saveCsv } from '#ui/save-file';
import { invokeAdmin } from '../bridge';

/**
 * Saves the audit log as a CSV file, all of it or only these deeds.
 * @throws {AppError} what reading the log throws
 */
export async function exportAudit(by: AuditKind | undefined): Promise<void> {
  const parts: string[] = [];
  let cursor: string | undefined;
  do {
    const part = await invokeAdmin('exportAuditEntries', {
      ...(by !== undefined && { by }),
      ...(cursor !== undefined && { cursor }),
    });
    parts.push(part.csv);
    ({ cursor } = part);
  } while (cursor !== undefined);
  saveCsv('audit-log.csv', parts);
}
