import type { IssueTable } from '#contract/issue-table';
import { isComplete } from '#core/view/sorted-by';
import type { I18n } from '#ui/i18n/i18n-context';

/** Says how many issues remain and, if Jira has more than are loaded, that those were not looked at. */
export function matchingText(
  matching: number,
  { count }: Pick<IssueTable, 'count'>,
  { t, format }: I18n,
): string {
  const { shown, total } = count;
  const numbers = {
    matching: format.number(matching),
    shown: format.number(shown),
    total: format.number(total),
  };
  if (isComplete({ count })) return t.plural('tools.filter.matching', shown, numbers);
  return t.plural('tools.filter.matchingLoaded', shown, numbers);
}
