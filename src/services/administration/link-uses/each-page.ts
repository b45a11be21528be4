import type { RepointOutcome } from '#contract/admin-invocations';

type Failure = RepointOutcome['failed'][number]['reason'];

/** `moved` counts macros; `version` is the page's after that. */
export type PageOutcome = { moved: number; version: number } | { failed: Failure };

/** One page after the other: a page that fails holds up no other. Pages without such macros are left out. */
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
