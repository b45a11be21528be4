import { readEgressGroups, removeEgress } from '../bridge';
import { approvalsOf } from './egress-groups';

let underWay: Promise<void> = Promise.resolve();

/** Removes approvals that were asked for in vain. One that cannot be removed is offered on the list of links. */
export function withdrawEgress(origins: string[]): void {
  if (origins.length > 0) underWay = underWay.then(() => remove(origins));
}

/** Before that, the platform may still name an approval that is being removed. */
export const withdrawalsDone = (): Promise<void> => underWay;

async function remove(origins: string[]): Promise<void> {
  try {
    const groups = await readEgressGroups();
    const approvals = origins.flatMap((origin) => approvalsOf(groups, origin));
    await Promise.all(approvals.map(removeEgress));
  } catch {
    // The wizard was left already, so there is no place for a message.
  }
}
