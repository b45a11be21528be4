import type { ApplicationLink } from '#core/application-link/application-link';
import type { QueuedStep, WorkQueue } from '../../queued-work/ports';
import { beginRun, continueRun, type StepPorts } from '../../queued-work/queued-work';
import type { LinkCleanup } from './ports';
import { cleanUpLink, endApprovals, type CleanupLinkPorts } from './clean-up-link';

export type CleanupPorts = CleanupLinkPorts & StepPorts & { cleanups: WorkQueue<LinkCleanup> };

/** An invocation has 25 s; work that takes longer than this is left to the queue. */
const AT_ONCE_MS = 8_000;
/**
 * Longer than an invocation that still approves access and the index of the approvals may take together: the list of
 * approvals that the queue reads is complete.
 */
const FIRST_DELAY_SECONDS = 120;
const RETRY_DELAYS_SECONDS = [60, 300, 900];

/** Describes the cleanup of a link for the queue: with a snapshot of the link that is small and holds no secret. @param deletes whether the link itself is removed too */
export function cleanupOf(link: ApplicationLink, deletes: boolean): LinkCleanup {
  const { outgoing } = link;
  const short = outgoing?.kind === 'oauth1' ? { ...outgoing, users: [] } : outgoing;
  return { link: { ...link, ...(short && { outgoing: short }) }, deletes, attempt: 1, kept: false };
}

/** Queues a cleanup before it begins, so that it is done even if this invocation fails. */
export function scheduleCleanup(ports: CleanupPorts, work: LinkCleanup): Promise<void> {
  return beginRun(ports, ports.cleanups, work, { delaySeconds: FIRST_DELAY_SECONDS });
}

/**
 * Ends as many approvals as this invocation has time for, and keeps what the queue needs to end the others. Failures
 * here do not concern the administrator, because the same work is already queued.
 */
export async function cleanUpNow(ports: CleanupPorts, work: LinkCleanup): Promise<void> {
  await endApprovals(ports, work, ports.system.now() + AT_ONCE_MS).catch(() => undefined);
}

/** Ends the approvals of a link as it was before a change. Work that this invocation has no time for stays queued. */
export async function cleanUpPrevious(ports: CleanupPorts, before: ApplicationLink): Promise<void> {
  if (!before.outgoing) return;
  const work = cleanupOf(before, false);
  await scheduleCleanup(ports, work);
  await cleanUpNow(ports, work);
}

/** Handles a queued cleanup: does a part of it and queues the rest. */
export function continueCleanup(ports: CleanupPorts) {
  return (queued: QueuedStep<LinkCleanup>): Promise<void> =>
    continueRun(ports, ports.cleanups, queued, async (work) => {
      if (!(await isDue(ports, work))) return undefined;
      const until = ports.system.now() + ports.system.timeLeft() / 2;
      const left = await cleanUpLink(ports, work, until);
      return left && { left, delaySeconds: left.attempt > work.attempt ? delayBefore(left) : 0 };
    });
}

function delayBefore({ attempt }: LinkCleanup): number {
  return RETRY_DELAYS_SECONDS[attempt - 2] ?? 900;
}

/** Cleanups are queued before the change they belong to, and that change may have failed. */
async function isDue({ links }: CleanupPorts, { link, deletes }: LinkCleanup): Promise<boolean> {
  const current = await links.find(link.id);
  if (!current) return true;
  return deletes ? current.deleting === true : current.generation !== link.generation;
}
