import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkStatus } from '#contract/link-status';
import { asAppError, type Loadable } from '#ui/use-load';
import { invokeAdmin } from '../bridge';

export type StatusOf = Loadable<LinkStatus>;

export interface LinkStatuses {
  of: (linkId: string) => StatusOf;
  /** Asks again; what an earlier question of the same link finds is no longer wanted. */
  test: (linkId: string) => Promise<StatusOf>;
  testAll: () => void;
  testing: boolean;
}

const NEVER_TESTED: StatusOf = { value: undefined, error: undefined, loading: false };

/**
 * What the links' tests found. Each link is asked for itself, so that a slow one holds up no other, and
 * once when it appears: coming back to the list asks nobody again.
 */
export function useLinkStatuses(links: ApplicationLinkView[] | undefined): LinkStatuses {
  const [statuses, setStatuses] = useState<Record<string, StatusOf>>({});
  const turns = useRef(new Map<string, number>());

  const test = useCallback(async (linkId: string) => {
    const turn = (turns.current.get(linkId) ?? 0) + 1;
    turns.current.set(linkId, turn);
    setStatuses((all) => ({
      ...all,
      [linkId]: { ...(all[linkId] ?? NEVER_TESTED), loading: true },
    }));
    const status = await statusOf(linkId);
    if (turns.current.get(linkId) === turn) setStatuses((all) => ({ ...all, [linkId]: status }));
    return status;
  }, []);

  useEffect(() => {
    for (const { id } of links ?? []) if (!turns.current.has(id)) void test(id);
  }, [links, test]);

  return {
    of: (linkId) => statuses[linkId] ?? NEVER_TESTED,
    test,
    testAll: () => {
      for (const { id } of links ?? []) void test(id);
    },
    testing: (links ?? []).some(({ id }) => statuses[id]?.loading),
  };
}

async function statusOf(linkId: string): Promise<StatusOf> {
  try {
    const value = await invokeAdmin('testConnection', { linkId });
    return { value, error: undefined, loading: false };
  } catch (cause) {
    return { value: undefined, error: asAppError(cause), loading: false };
  }
}
