import type { IssueTable } from '#contract/issue-table';
import { isComplete } from '#core/view/sorted-by';
import type { ReaderView } from '#core/view/apply-view';
import type { I18n } from '#ui/i18n/i18n-context';

/** What Jira has counted, when it was asked for all of the conditions. */
const COUNTED = {
  exact: 'tools.filter.matchingAll',
  approximate: 'tools.filter.matchingAbout',
  'at-least': 'tools.filter.matchingAtLeast',
} as const;

/** Whether Jira was asked for all that limits the issues. */
const isCountedByJira = (
  asked: IssueTable['filters'] = [],
  { filters = [], search = '' }: ReaderView,
): boolean => asked.length > 0 && asked.length === filters.length && search === '';

/** Says how many issues remain and, if Jira has more than are loaded, that those were not looked at. */
export function matchingText(
  matching: number,
  { count, filters }: Pick<IssueTable, 'count' | 'filters'>,
  view: ReaderView,
  { t, format }: I18n,
): string {
  const { shown, total } = count;
  const numbers = {
    matching: format.number(matching),
    shown: format.number(shown),
    total: format.number(total),
  };
  if (isCountedByJira(filters, view) && !isComplete({ count })) {
    return t.plural(COUNTED[count.precision ?? 'exact'], total, numbers);
  }
  if (!isComplete({ count })) return t.plural('tools.filter.matchingLoaded', shown, numbers);
  // Of all issues that Jira finds by its part of the conditions.
  if (filters) {
    return t.plural('tools.filter.matchingAll', matching, { ...numbers, total: numbers.matching });
  }
  return t.plural('tools.filter.matching', shown, numbers);
}
