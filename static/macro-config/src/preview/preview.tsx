import { useEffect, useMemo } from 'react';
import type { MacroDefinition } from '#contract/macro-definition';
import type { TableView } from '#contract/table-view';
import { Button } from '#ui/controls/button.tsx';
import { EmptyState } from '#ui/messages/empty-state.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { TableResult } from '#ui/issue-table/table-result.tsx';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { isAboutTheQuery } from '../jql/jql-error';
import type { PreviewState } from './use-preview';
import './preview.css';

/** What changes how the issues are shown, and needs no other result. */
type PreviewDisplay = Pick<MacroDefinition['display'], 'view' | 'views' | 'rules' | 'mode'>;

/** Hears how the author sees the preview now; undefined as it is saved. */
type OnView = (view: TableView | undefined) => void;

/** The result of the query, run as the author. */
export function Preview(props: {
  preview: PreviewState;
  title: string;
  display: PreviewDisplay;
  onView: OnView;
}) {
  const { preview, title, display, onView } = props;
  const { t } = useI18n();
  const { table, queries, isOutdated, canRun, run } = preview;
  const jql = queries.join('; ');
  return (
    <section className="preview" aria-label={t('config.preview')} aria-busy={table.loading}>
      <header className="preview__header">
        <h2 className="preview__heading">{t('config.preview')}</h2>
        {isOutdated && <p className="preview__note">{t('config.outdated')}</p>}
        <Button disabled={!canRun} busy={table.loading} onClick={run}>
          {t('config.runPreview')}
        </Button>
      </header>
      {table.error && !isAboutTheQuery(table.error) && (
        <ErrorMessage error={table.error} onRetry={run} busy={table.loading} />
      )}
      <PreviewTable {...{ preview, title, jql, display, onView }} />
    </section>
  );
}

function PreviewTable(props: {
  preview: PreviewState;
  title: string;
  jql: string;
  display: PreviewDisplay;
  onView: OnView;
}) {
  const { preview, title, jql, display, onView } = props;
  const { t } = useI18n();
  const { value, error, loading } = preview.table;
  const memory = useMemo(() => ({ view: undefined, remember: onView }), [onView]);
  const key = JSON.stringify(display.view);
  // It begins with the author's view.
  useEffect(() => {
    onView(undefined);
  }, [key, onView]);
  // The last table stays beside the message, so that a slip of the hand takes nothing away.
  if (value && value.columns.length > 0) {
    return (
      <TableResult
        // Another view of the author begins anew.
        key={key}
        remembered={memory}
        table={value}
        view={display.view}
        views={display.views}
        rules={display.rules}
        mode={display.mode}
        title={title}
        jql={jql}
        refreshing={loading}
        onRefresh={preview.run}
      />
    );
  }
  if (loading) return <Skeleton label={t('viewer.loading')} bars={8} />;
  if (error) {
    return isAboutTheQuery(error) ? (
      <EmptyState title={t('config.previewErrorTitle')}>
        <p>{t('config.previewErrorBody')}</p>
      </EmptyState>
    ) : null;
  }
  return (
    <EmptyState title={t('config.previewEmptyTitle')}>
      <p>{t('config.previewEmptyBody')}</p>
    </EmptyState>
  );
}
