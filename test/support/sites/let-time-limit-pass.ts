import type { VirtualTime } from '#dev/host/kernel/virtual-time';
import type { StandIn } from '#dev/jira/stand-in';
import { eventually } from '../eventually';

/** How long the app waits for one response. */
const REQUEST_LIMIT_MS = 10_000;

/** Waits until every fault of a Jira has met its request, then lets the app's time limit for that request pass. */
export async function letTimeLimitPass(
  jira: Pick<StandIn, 'faults'>,
  virtualTime: VirtualTime,
): Promise<void> {
  await eventually(() => jira.faults.list().length === 0 || undefined);
  virtualTime.advance(REQUEST_LIMIT_MS);
}
