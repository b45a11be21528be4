import { readEgressGroups, removeEgress } from '../bridge';
import { approvalsOf } from './egress-groups';

/** Removes approvals that were asked for in vain. One that cannot be removed stays in Atlassian Administration. */
export async function withdrawEgress(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  try {
    const groups = await readEgressGroups();
    const approvals = origins.flatMap((origin) => approvalsOf(groups, origin));
    await Promise.all(approvals.map(removeEgress));
  } catch {
    // The wizard was left already, so there is no place for a message.
  }
}
