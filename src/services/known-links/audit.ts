import type { AuditAction, AuditDetail } from '#contract/audit';
import type { AuditLog, System } from '../ports';

export interface AuditPorts {
  audit: Pick<AuditLog, 'append'>;
  system: System;
}

interface AuditEvent {
  /** Undefined for what the app did on its own. */
  accountId?: string | undefined;
  /** A person did it, or it ended for a person, who is being erased. */
  erased?: true | undefined;
  action: AuditAction;
  /** What changed; never a secret. */
  details?: Partial<Record<AuditDetail, string>>;
}

/** Adds an entry to the audit log: who did what to which link, now. */
export function recordAudit(
  { audit, system }: AuditPorts,
  link: { id: string; name: string },
  { accountId, erased, action, details }: AuditEvent,
): Promise<void> {
  return audit.append({
    at: system.isoNow(),
    ...(accountId !== undefined && { accountId }),
    ...(erased && { erased }),
    action,
    linkId: link.id,
    linkName: link.name,
    ...(details && { details }),
  });
}
