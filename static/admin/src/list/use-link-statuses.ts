import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkStatus } from '#contract/link-status';
import { asAppError, type Loadable } from '#ui/use-load';
import { invokeAdmin } from '../bridge';

export type StatusOf = Loadable<LinkStatus>;

export interface LinkStatuses {
  of: (linkId: string) => StatusOf;
  /**
   * Tests again; what an earlier test of the same link finds is no longer wanted.
   * @param requested an administrator asked for the test, so that the audit log notes it
   */
  test: (linkId: string, requested?: boolean) => Promise<StatusOf>;
  /** As administrators request it. */
  testAll: () => void;
  testing: boolean;
}

const NEVER_TESTED: StatusOf = { value: undefined, error: undefined, loading: false };

/**
 * The results of the links' tests. Each link is tested separately, because a slow one must not delay the
 * others, and once when it appears: returning to the list does not test again.
 */
export function useLinkStatuses(links: ApplicationLinkView[] | undefined): LinkStatuses {
  const [statuses, setStatuses] = useState<Record<string, StatusOf>>({});
  const turns = useRef(new Map<string, number>());

  const test = useCallback(async (linkId: string, requested = false) => {
    const turn = (turns.current.get(linkId) ?? 0) + 1;
    turns.current.set(linkId, turn);
    setStatuses((all) => ({
      ...all,
      [linkId]: { ...(all[linkId] ?? NEVER_TESTED), loading: true },
    }));
    const status = await statusOf(linkId, requested);
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
      for (const { id } of links ?? []) void test(id, true);
    },
    testing: (links ?? []).some(({ id }) => statuses[id]?.loading),
  };
}

async function statusOf(linkId: string, requested: boolean): Promise<StatusOf> {
  try {
    const value = await invokeAdmin('testConnection', { linkId, ...(requested && { requested }) });
    return { value, error: undefined, loading: false };
  } catch (cause) {
    return { value: undefined, error: asAppError(cause), loading: false };
  }
}
