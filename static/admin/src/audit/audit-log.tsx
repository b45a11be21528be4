import { useState } from 'react';
import type { AuditKind } from '#contract/audit';
import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { useUniqueId } from '#ui/use-unique-id';
import { AuditTable } from './audit-table';
import { AuditTools } from './audit-tools';
import { useAudit } from './use-audit';
import './audit-log.css';

/** Who did what to which link, the newest first. */
export function AuditLog({ version }: { version: number }) {
  const { t } = useI18n();
  const [by, filter] = useState<AuditKind>();
  const { entries, state, names, loadMore, reload } = useAudit(version, by);
  const titleId = useUniqueId();
  return (
    <section className="audit" aria-labelledby={titleId}>
      <h2 id={titleId} className="audit__title">
        {t('admin.audit.title')}
      </h2>
      {(entries.length > 0 || by !== undefined) && <AuditTools by={by} onFilter={filter} />}
      {state.error && <ErrorMessage error={state.error} onRetry={reload} busy={state.loading} />}
      {state.value === undefined && !state.error && (
        <Skeleton label={t('admin.audit.loading')} bars={2} />
      )}
      {state.value !== undefined && entries.length === 0 && <p>{t('admin.audit.empty')}</p>}
      {entries.length > 0 && <AuditTable entries={entries} names={names} titleId={titleId} />}
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
