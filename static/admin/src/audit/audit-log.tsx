import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { AuditRow } from './audit-row';
import { useAudit } from './use-audit';
import './audit-log.css';
import { useUniqueId } from '#ui/use-unique-id';

const COLUMNS = ['when', 'who', 'what', 'link'] as const;

/** Who did what to which link, the newest first. */
export function AuditLog({ version }: { version: number }) {
  const { t } = useI18n();
  const { entries, state, names, loadMore, reload } = useAudit(version);
  const titleId = useUniqueId();
  return (
    <section className="audit" aria-labelledby={titleId}>
      <h2 id={titleId} className="audit__title">
        {t('admin.audit.title')}
      </h2>
      {state.error && <ErrorMessage error={state.error} onRetry={reload} busy={state.loading} />}
      {state.value === undefined && !state.error && (
        <Skeleton label={t('admin.audit.loading')} bars={2} />
      )}
      {state.value !== undefined && entries.length === 0 && <p>{t('admin.audit.empty')}</p>}
      {entries.length > 0 && (
        <table className="audit__table" role="table" aria-labelledby={titleId}>
          <thead role="rowgroup">
            <tr role="row">
              {COLUMNS.map((column) => (
                <th key={column} scope="col" role="columnheader">
                  {t(`admin.audit.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {entries.map((entry, index) => (
              <AuditRow key={`${entry.at}-${index}`} entry={entry} names={names} />
            ))}
          </tbody>
        </table>
      )}
      {loadMore && (
        <div className="actions">
          <Button busy={state.loading} onClick={loadMore}>
            {t('admin.audit.more')}
          </Button>
        </div>
      )}
    </section>
  );
}
