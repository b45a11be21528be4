import type { AuditLog } from '../../ports';
import type { QueuedStep, WorkQueue } from '../../queued-work/ports';
import { beginRun, continueRun, type StepPorts } from '../../queued-work/queued-work';
import type { AuditRetention } from './ports';

export interface RetentionPorts extends StepPorts {
  audit: AuditLog;
  auditRetention: WorkQueue<AuditRetention>;
}

const KEPT_YEARS = 2;
/** A few hundred administrators and readers a day for two years; more than that is a flood. */
const KEPT_ENTRIES = 20_000;
/** Forge answers at most as many to one query. */
const PAGE = 100;
/** The pages of one event, which keeps it far within the limits of storage. */
const PAGES = 20;

/** Begins to bring the audit log within its limits. */
export function beginAuditRetention(ports: RetentionPorts) {
  return (): Promise<void> => beginRun(ports, ports.auditRetention, { counted: 0 });
}

/**
 * Does a part of the work, and queues the rest: first it counts the newest entries, then it removes those that are older
 * than two years or beyond the newest twenty thousand.
 */
export function continueAuditRetention(ports: RetentionPorts) {
  return (queued: QueuedStep<AuditRetention>): Promise<void> =>
    continueRun(ports, ports.auditRetention, queued, async (work) => {
      const left = work.before === undefined ? await count(ports, work) : await remove(ports, work);
      return left && { left, delaySeconds: 0 };
    });
}

async function count({ audit, system }: RetentionPorts, work: AuditRetention) {
  const oldest = yearsBefore(system.now());
  let { counted, cursor } = work;
  for (let page = 0; page < PAGES; page += 1) {
    const found = await audit.list({ cursor, limit: PAGE });
    const last = found.entries.at(-1);
    counted += found.entries.length;
    cursor = found.cursor;
    if (!last || cursor === undefined || last.at < oldest) return { counted, before: oldest };
    if (counted >= KEPT_ENTRIES) return { counted, before: last.at };
  }
  return { counted, cursor };
}

/** @returns the work that is left; undefined if all is done */
async function remove({ audit }: RetentionPorts, { counted, before }: AuditRetention) {
  for (let page = 0; page < PAGES; page += 1) {
    if (!(await audit.removeBefore(before ?? ''))) return undefined;
  }
  return { counted, before };
}

function yearsBefore(now: number): string {
  const at = new Date(now);
  at.setUTCFullYear(at.getUTCFullYear() - KEPT_YEARS);
  return at.toISOString();
}
