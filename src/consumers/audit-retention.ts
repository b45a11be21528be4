import * as v from 'valibot';
import { logFailure } from '../resolvers/log-failure';
import { auditRetentionSchema, type AuditRetention } from '../services/administration/audit/ports';

const eventSchema = v.object({ body: auditRetentionSchema });

/** Handles an event of the queue that keeps the audit log within its limits. */
export function auditRetentionHandler(continueRetention: (work: AuditRetention) => Promise<void>) {
  return async (event: unknown): Promise<void> => {
    try {
      await continueRetention(v.parse(eventSchema, event).body);
    } catch (error) {
      logFailure('audit-retention', error);
    }
  };
}

/** Handles the daily trigger: the work itself is left to the queue, where an invocation has more time. */
export function beginAuditRetentionHandler(begin: () => Promise<void>) {
  return async (): Promise<void> => {
    try {
      await begin();
    } catch (error) {
      logFailure('audit-retention', error);
    }
  };
}
