import { useEffect, useState } from 'react';
import { AppError } from '#contract/app-error';
import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { readEgressGroups, removeEgress, type EgressApproval } from '../bridge';
import { approvalsOf } from './egress-groups';

/**
 * After a link was deleted: what the app may still reach without need. Not part of deleting, because that
 * takes the tokens back in Jira and needs the approval for it.
 * @param props.origin `https://jira.example.com`, which no link uses any more
 */
export function UnusedEgress({ origin }: { origin: string }) {
  const { t } = useI18n();
  const [approvals, setApprovals] = useState<EgressApproval[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  useEffect(() => {
    // An administrator who cannot read the approvals cannot remove them, so nothing is offered.
    readEgressGroups().then(
      (groups) => setApprovals(approvalsOf(groups, origin)),
      () => setApprovals([]),
    );
  }, [origin]);

  if (approvals.length === 0) return null;
  const remove = () => {
    setBusy(true);
    setError(undefined);
    Promise.all(approvals.map(removeEgress))
      .then(() => setApprovals([]))
      .catch((cause: unknown) => {
        setError(new AppError('UNEXPECTED', 'The approval was not removed.', { cause }));
      })
      .finally(() => setBusy(false));
  };
  return (
    <SectionMessage tone="information" title={t('admin.unusedTitle', { origin })} role="status">
      <p>{t('admin.unusedBody')}</p>
      <div className="actions">
        <Button busy={busy} onClick={remove}>
          {t('admin.unusedRemove')}
        </Button>
      </div>
      {error && <ErrorMessage error={error} />}
    </SectionMessage>
  );
}
