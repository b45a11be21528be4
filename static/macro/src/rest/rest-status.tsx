import type { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { describeError } from '#ui/messages/describe-error';
import './rest-status.css';

/** How far a long table is loaded, and whether it changed meanwhile. Nothing once it is there as it is in Jira. */
export function RestStatus(props: {
  table: IssueTable;
  state: 'loading' | 'stopped' | 'done';
  /** Why it stopped by itself. */
  error: AppError | undefined;
  onStop: () => void;
  onContinue: () => void;
}) {
  const { table, state, error, onStop, onContinue } = props;
  const i18n = useI18n();
  const { t, format } = i18n;
  if (state === 'done') {
    return table.changed ? <p className="rest-status">{t('tools.rest.changed')}</p> : null;
  }
  const { shown, total } = table.count;
  const isLoading = state === 'loading';
  return (
    <div className="rest-status">
      {isLoading && (
        <progress
          className="rest-status__bar"
          aria-label={t('tools.rest.label')}
          value={shown}
          max={total}
        />
      )}
      <p className="rest-status__text" role={isLoading ? undefined : 'status'}>
        {isLoading
          ? t('tools.rest.loading')
          : t(error ? 'tools.rest.failed' : 'tools.rest.stopped', { shown: format.number(shown) })}
        {error && ` ${describeError(error, i18n).title}`}
      </p>
      {/* One button in one place: whoever presses it keeps the focus. */}
      <Button appearance="link" onClick={isLoading ? onStop : onContinue}>
        {t(isLoading ? 'tools.rest.stop' : 'tools.rest.continue')}
      </Button>
    </div>
  );
}
