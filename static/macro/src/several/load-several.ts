import type { AppErrorCode, WireError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { SORT_COLUMNS_MAX, type TableSort } from '#contract/table-sort';
import type { ColumnFilter } from '#contract/table-view';
import type { SourceAnswer } from '#core/merge/merge-tables';
import { toAppError, type ResourceContext } from '#ui/bridge';
import { loadToolTexts } from '#ui/i18n/load-texts';
import { continuations } from '../rest/continuations';
import { MergedTable } from './merged-table';
import { beginSites } from './begin-sites';

/** Once one Jira has answered, the others have so long before the table is shown without them. */
const GRACE_MS = 1_000;

/** What this frame showed last: rows stay if a Jira cannot answer when they are asked for again. */
let last: { of: string; answers: readonly SourceAnswer[] } | undefined;

/**
 * Loads the tables of all sources at the same time and merges them.
 * @returns what is there as soon as all have answered, or one of them did and the others are slow; the rest follows as
 *   that of a table that comes in parts
 */
export async function loadSeveral(
  context: ResourceContext,
  definition: MacroDefinition,
  options: {
    sort?: readonly TableSort[];
    filters?: readonly ColumnFilter[];
    notBefore: number;
  },
): Promise<IssueTable> {
  const { sort = [], filters = [], notBefore } = options;
  const wish = {
    ...(sort.length > 0 && { sort: sort.slice(0, SORT_COLUMNS_MAX) }),
    ...(filters.length > 0 && { filters: [...filters] }),
  };
  // Only Jira knows which issues are a reader's own: rows that were asked for otherwise do not stay.
  const of = JSON.stringify([definition, filters]);
  const merged = new MergedTable(
    { context, definition, wish, notBefore },
    last?.of === of ? last.answers : [],
  );
  // What is said of each site is said in texts that come with the tools.
  await Promise.all([merged.firstRows(GRACE_MS), loadToolTexts(context.locale)]);
  const common = commonFailure(merged.answers);
  if (common) throw toAppError(common);
  last = { of, answers: merged.answers };
  const first = merged.table();
  continuations.set(first, () => Promise.resolve(beginSites(first, merged)));
  return first;
}

/** These are about the reader or the app, and of no Jira in particular. */
const COMMON: readonly AppErrorCode[] = ['NOT_LICENSED', 'PLATFORM_BUSY', 'PAYLOAD_INVALID'];

/** @returns why no source can answer, if it is the same for all of them */
function commonFailure(answers: readonly SourceAnswer[]): WireError | undefined {
  const [first] = answers;
  const code = first?.error?.code;
  if (code === undefined || !COMMON.includes(code)) return undefined;
  const isCommon = answers.every(({ table, error }) => !table && error?.code === code);
  return isCommon ? first?.error : undefined;
}
