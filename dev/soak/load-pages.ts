import type { InvocationResult } from '#contract/invocations';
import type { IssueTable } from '#contract/issue-table';
import { macroDefinition, type Macro } from './pages';
import type { Reader, SoakSite } from './soak-site';

/** What became of one table. */
export interface Outcome {
  reader: Reader;
  macro: Macro;
  /** `KEY summary` for each row; undefined if there is no table. */
  rows?: string[];
  /** A code of the app or an error type of the platform. */
  failure?: string;
}

/** That many people open their pages in the same moment. */
const AT_ONCE = 5;

/** Each reader opens a page: all its tables load at the same time. */
export async function loadPages(
  site: SoakSite,
  page: Macro[],
  meanwhile: () => void = () => undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let start = 0; start < site.readers.length; start += AT_ONCE) {
    const some = site.readers.slice(start, start + AT_ONCE);
    const loading = some.flatMap((reader) => page.map((macro) => loadTable(site, reader, macro)));
    // The first table is there, and the others are under way.
    await Promise.race(loading);
    meanwhile();
    outcomes.push(...(await Promise.all(loading)));
  }
  return outcomes;
}

async function loadTable(site: SoakSite, reader: Reader, macro: Macro): Promise<Outcome> {
  const definition = macroDefinition(macro, site.linkIds);
  const frame = site.frame('jql-table', reader);
  const outcome = await site.host.invokeResolver(frame, 'loadTable', { definition });
  if (!outcome.success) return { reader, macro, failure: outcome.error.errorType };
  const result = outcome.body as InvocationResult<IssueTable>;
  return result.ok
    ? { reader, macro, rows: result.value.rows.map(rowText) }
    : { reader, macro, failure: result.error.code };
}

function rowText({ key, cells }: IssueTable['rows'][number]): string {
  const [, summary] = cells;
  return `${key} ${summary?.type === 'text' ? summary.text : '?'}`;
}
