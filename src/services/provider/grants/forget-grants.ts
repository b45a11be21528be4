import type { System } from '../../ports';
import type { ClientUseStore } from '../clients/client-uses';
import type { HeldRedirectStore } from '../clients/held-redirects';
import type { Grant, GrantStore } from '../ports';

export interface ForgetGrantsPorts {
  grants: GrantStore;
  uses: ClientUseStore;
  heldRedirects: Pick<HeldRedirectStore, 'remove'>;
  system: System;
}

const PARALLEL = 20;

/**
 * Removes grants of a link. They are of no use any more even before, because each request reads the link.
 * @param until when to stop, in milliseconds since the epoch
 * @param isGone which grants to remove; all if it is absent
 * @returns whether all of them were removed
 */
export async function forgetGrants(
  { grants, uses, heldRedirects, system }: ForgetGrantsPorts,
  linkId: string,
  { until, isGone = () => true }: { until: number; isGone?: (grant: Grant) => boolean },
): Promise<boolean> {
  const gone = (await grants.ofLink(linkId)).filter(isGone);
  for (let start = 0; start < gone.length; start += PARALLEL) {
    if (system.now() > until) return false;
    const some = gone.slice(start, start + PARALLEL);
    await Promise.all(some.map(({ id }) => grants.remove(id)));
  }
  await Promise.all([uses.remove(linkId), heldRedirects.remove(linkId)]);
  return true;
}
