import type { ApplicationLink } from '#core/application-link/application-link';
import type { Retirement, RetirementQueue } from './ports';
import { isLastAttempt, nextAttempt, retireLink, type RetirePorts } from './retire-link';

export type RetirementPorts = RetirePorts & { retirements: RetirementQueue };

/** An invocation has 25 s; what does not fit into this much is left to the queue. */
const AT_ONCE_MS = 8_000;
/** Before that, what is done at once is still under way. */
const FIRST_DELAY_SECONDS = 60;
const RETRY_DELAYS_SECONDS = [60, 300, 900];

/** The snapshot of a link that a queue takes: no secret is in it, and nothing that may be long. */
export function retirementOf(link: ApplicationLink, deletes: boolean): Retirement {
  const { outgoing } = link;
  const short = outgoing?.kind === 'oauth1' ? { ...outgoing, users: [] } : outgoing;
  return { link: { ...link, ...(short && { outgoing: short }) }, deletes, attempt: 1, kept: false };
}

/** Promises that a retirement will be done, whatever becomes of this invocation. */
export function promiseRetirement(
  { retirements }: RetirementPorts,
  work: Retirement,
): Promise<void> {
  return retirements.push(work, FIRST_DELAY_SECONDS);
}

/**
 * Does at once what can be done at once. A failure (storage limits requests, say) is none of who changed the
 * link: the same is promised already.
 */
export async function retireAtOnce(ports: RetirementPorts, work: Retirement): Promise<void> {
  await retireLink(ports, work, ports.system.now() + AT_ONCE_MS).catch(() => undefined);
}

/** Does a part of a retirement that was promised, and promises the rest. */
export function continueRetirement(ports: RetirementPorts) {
  return async (work: Retirement): Promise<void> => {
    if (!(await isDue(ports, work))) return;
    const until = ports.system.now() + ports.system.timeLeft() / 2;
    const left = await retireLink(ports, work, until).catch((error: unknown) => {
      if (isLastAttempt(work)) throw error;
      return nextAttempt(work);
    });
    if (!left) return;
    const isAgain = left.attempt > work.attempt;
    await ports.retirements.push(left, isAgain ? delayBefore(left) : 0);
  };
}

function delayBefore({ attempt }: Retirement): number {
  return RETRY_DELAYS_SECONDS[attempt - 2] ?? 900;
}

/** A change that did not happen after all leaves the link as it was. */
async function isDue({ links }: RetirementPorts, { link, deletes }: Retirement): Promise<boolean> {
  const current = await links.find(link.id);
  if (!current) return true;
  return deletes ? current.deleting === true : current.generation !== link.generation;
}
