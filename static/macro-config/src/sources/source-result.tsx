import type { AppError } from '#contract/app-error';
import type { TableSite } from '#contract/issue-table';
import { useI18n } from '#ui/i18n/i18n-context';
import { countLine } from '#ui/issue-table/table-footer.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { isAboutTheQuery } from '../jql/jql-error';

/** How many issues one Jira adds to the preview, or why it adds none. */
export function SourceResult(props: {
  site: TableSite | undefined;
  /** Undefined also where the author is told beside the link. */
  error: AppError | undefined;
  busy: boolean;
  onRetry: () => void;
}) {
  const { site, error, busy, onRetry } = props;
  const i18n = useI18n();
  if (error) {
    // What is wrong with the query stands below it.
    return isAboutTheQuery(error) ? null : (
      <ErrorMessage error={error} busy={busy} onRetry={onRetry} />
    );
  }
  const count = site?.count;
  return (
    <p className="field__hint" role="status">
      {count && i18n.t('config.sources.found', { count: countLine({ count }, i18n) })}
    </p>
  );
}
