import type { AppError } from '#contract/app-error';
import { isRefusedQuery } from '#core/jira/jql-failure';
import type { Translate } from '#ui/i18n/translate';

/** Why the JQL that a link always adds was refused, with Jira's own words if Jira was asked; undefined for other errors. */
export function clauseProblem(error: AppError | undefined, t: Translate): string | undefined {
  if (!isRefusedQuery(error)) return undefined;
  return [t('admin.access.jqlClauseWrong'), ...(error.details.jiraMessages ?? [])].join(' ');
}
