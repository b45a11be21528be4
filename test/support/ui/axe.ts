import axe, { type AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The impacts that nobody should meet; axe calls the others "moderate" and "minor". */
const GRAVE = ['serious', 'critical'];

/**
 * What axe-core finds serious or critical in a document: its rule, why, and the elements.
 * @param rules only these; all of axe-core's rules without it
 */
export async function graveFindings(view: Page | Frame, rules?: string[]): Promise<string[]> {
  // The Content-Security-Policy of the frame forbids foreign scripts; what is evaluated is none of the document's.
  const isThere = await view.evaluate(() => 'axe' in window);
  if (!isThere) await view.evaluate(axe.source);
  const { violations } = await view.evaluate(
    (only): Promise<AxeResults> =>
      window.axe.run(document, {
        resultTypes: ['violations'],
        // Without it axe-core fetches the style sheets again, which the policy forbids.
        preload: false,
        ...(only && { runOnly: { type: 'rule', values: only } }),
      }),
    rules,
  );
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${failureSummary.trim()}\n  ${html}`),
    );
}
