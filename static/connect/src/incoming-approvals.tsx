import { useCallback, useEffect, useState } from 'react';
import type { IncomingApprovalView } from '#contract/application-link';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { useLoad } from '#ui/use-load';
import { invokeConnect } from './bridge';
import { IncomingApproval } from './incoming-approval';
import './incoming-approvals.css';

/** The other direction: the applications that the reader allowed. Hidden if there are none. */
export function IncomingApprovals() {
  const { t } = useI18n();
  const [approvals, load] = useLoad<IncomingApprovalView[]>();
  const [revoked, setRevoked] = useState<string>();

  const reload = useCallback(() => {
    void load(() => invokeConnect('listIncomingApprovals'));
  }, [load]);
  useEffect(reload, [reload]);

  const isEmpty = !approvals.value || approvals.value.length === 0;
  if (isEmpty && !approvals.error && revoked === undefined) return null;
  return (
    <section className="approvals">
      <h2 className="approvals__title">{t('connect.incoming.title')}</h2>
      {approvals.error && (
        <ErrorMessage error={approvals.error} onRetry={reload} busy={approvals.loading} />
      )}
      {!isEmpty && <p className="page__intro">{t('connect.incoming.intro')}</p>}
      <ul className="connections" aria-label={t('connect.incoming.title')}>
        {approvals.value?.map((approval) => (
          <IncomingApproval
            key={approval.link.id}
            approval={approval}
            onRevoked={() => {
              setRevoked(approval.link.name);
              reload();
            }}
          />
        ))}
      </ul>
      <div role="status">
        {revoked !== undefined && (
          <SectionMessage tone="success" title={t('connect.incoming.revoked', { link: revoked })} />
        )}
      </div>
    </section>
  );
}
