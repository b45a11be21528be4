import { useEffect, useState } from 'react';
import { AppError } from '#contract/app-error';
import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { readEgressGroups, removeEgress, type EgressApproval } from '../bridge';
import type { ApplicationLinkView } from '#contract/application-link';
import { unusedApprovals } from './egress-groups';
import { withdrawalsDone } from './withdraw-egress';

/**
 * What the app may still reach although no link uses it: the address of a deleted link, or what was approved in a wizard
 * whose tab was closed. It is offered and not done, because another administrator may be creating a link, and not part of
 * deleting a link, because that takes the tokens back in Jira and needs the approval for it.
 */
export function UnusedEgress({ links }: { links: ApplicationLinkView[] }) {
  const { t } = useI18n();
  const [approvals, setApprovals] = useState<EgressApproval[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  useEffect(() => {
    // An administrator who cannot read the approvals cannot remove them, so nothing is offered.
    withdrawalsDone()
      .then(readEgressGroups)
      .then(
        (groups) => setApprovals(unusedApprovals(groups, links)),
        () => setApprovals([]),
      );
  }, [links]);

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
    <SectionMessage
      tone="information"
      title={t('admin.unusedTitle', { origin: hostsOf(approvals) })}
      role="status"
    >
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

const hostsOf = (approvals: EgressApproval[]): string =>
  [...new Set(approvals.map(({ domain }) => domain))].join(', ');
