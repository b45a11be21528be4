import type { RepointOutcome } from '#contract/admin-invocations';

type Failure = RepointOutcome['failed'][number]['reason'];

/** What happened to one page. `moved` counts macros, and `version` is the page version that was published. */
export type PageOutcome = { moved: number; version: number } | { failed: Failure };

/**
 * Changes one page after the other. A page that fails does not stop the others.
 * @returns the pages that were changed and those that failed; pages without a macro to change are in neither list
 */
export async function eachPage(
  pageIds: string[],
  change: (pageId: string) => Promise<PageOutcome>,
): Promise<Omit<RepointOutcome, 'repointId'>> {
  const outcomes: Omit<RepointOutcome, 'repointId'> = { moved: [], failed: [] };
  for (const pageId of new Set(pageIds)) {
    const outcome = await change(pageId);
    if ('failed' in outcome) outcomes.failed.push({ pageId, reason: outcome.failed });
    else if (outcome.moved > 0) outcomes.moved.push({ pageId, macros: outcome.moved });
  }
  return outcomes;
}
