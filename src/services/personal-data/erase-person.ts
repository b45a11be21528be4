import { beginRun, type StepPorts } from '../queued-work/queued-work';
import type { WorkQueue } from '../queued-work/ports';
import { personalHoldings, type HoldingPorts } from './holdings/holdings';
import type { Erasure, PersonalDataWork } from './ports';

export type ErasePorts = HoldingPorts & StepPorts & { personalData: WorkQueue<PersonalDataWork> };

/** By then the queries of storage see everything that was stored when the person asked. */
const SECOND_PASS_SECONDS = 120;

/**
 * Removes a person from everything that is stored, as far as the reason demands.
 * @returns whether something is left to do
 */
export async function erasePerson(ports: HoldingPorts, erasure: Erasure): Promise<boolean> {
  let isLeft = false;
  for (const holding of Object.values(personalHoldings(ports))) {
    isLeft = (await holding.erase(erasure)) || isLeft;
  }
  return isLeft;
}

/**
 * Erases a person who asks for it: at once what storage shows, and a little later what it did not show yet. What the
 * person approves or saves between the two stays.
 */
export async function eraseOnRequest(ports: ErasePorts, accountId: string): Promise<void> {
  const erasure = { accountId, because: 'asked', until: ports.system.isoNow() } as const;
  // Queued first, so that it is done even if this invocation fails.
  await beginRun(
    ports,
    ports.personalData,
    { does: 'erase', ...erasure },
    { delaySeconds: SECOND_PASS_SECONDS },
  );
  await erasePerson(ports, erasure);
}
