import type { AdminInvocations } from '#contract/admin-invocations';
import type { Caller } from '../ports';
import {
  scheduleCleanup,
  cleanUpNow,
  cleanupOf,
  type CleanupPorts,
} from './cleanup/schedule-cleanup';
import { linkMissing } from '../known-links/find-link';
import { recordAudit, type AuditPorts } from '../known-links/audit';

/**
 * Deletes a link with its client secret and the tokens of all its readers. The link stops working at once. If there
 * are too many tokens to revoke at once, or the application is down, a queued cleanup revokes and removes them later.
 * @throws {AppError} `LINK_MISSING`
 */
export function deleteLink(ports: CleanupPorts & AuditPorts) {
  return async (
    { accountId }: Caller,
    { linkId }: AdminInvocations['deleteLink']['parsed'],
  ): Promise<{ deleted: true }> => {
    const link = await ports.links.find(linkId);
    if (!link) throw linkMissing();
    const work = cleanupOf(link, true);
    await scheduleCleanup(ports, work);
    await ports.links.update(linkId, (current) => ({ ...current, deleting: true }));
    if (!link.deleting) {
      const details = { url: link.baseUrl };
      await recordAudit(ports, link, { accountId, action: 'deleted', details });
    }
    await cleanUpNow(ports, work);
    return { deleted: true };
  };
}
