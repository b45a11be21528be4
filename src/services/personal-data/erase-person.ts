import { personalHoldings, type HoldingPorts } from './holdings/holdings';
import type { Erasure, PersonalDataQueue } from './ports';

export type ErasePorts = HoldingPorts & { personalData: PersonalDataQueue };

/** Removes a person from everything that is stored; what this invocation does not finish is queued. */
export async function erasePerson(ports: ErasePorts, erasure: Erasure): Promise<void> {
  let isLeft = false;
  for (const holding of Object.values(personalHoldings(ports))) {
    isLeft = (await holding.erase(erasure)) || isLeft;
  }
  if (isLeft) await ports.personalData.push([{ does: 'erase', ...erasure }]);
}
