import type { AuditKind } from '#contract/audit';
import { invokeAdmin } from '../bridge';

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

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
  saveFile('audit-log.csv', new Blob([BYTE_ORDER_MARK, ...parts], { type: 'text/csv' }));
}

function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
