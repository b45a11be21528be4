import { Queue } from '@forge/events';
import type {
  AuditRetention,
  AuditRetentionQueue,
} from '../../services/administration/audit/ports';

/** The queue of `manifest.yml`. */
const queue = new Queue({ key: 'audit-retention' });

export const auditRetentionQueue: AuditRetentionQueue = {
  async push(work: AuditRetention) {
    await queue.push([{ body: { ...work } }]);
  },
};
