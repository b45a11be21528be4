import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkErrorType, LinkState } from '#contract/link-status';
import { hasPersonalApprovals, isApprovedForAll } from '#core/application-link/needs-approval';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { StatusProps } from './status-props';
import type { StatusOf } from './use-link-statuses';

/** The one action that a finding asks for. Its name tells the link, because a list has many of them. */
export function Remedy({ link, label: linkLabel, status, actions }: StatusProps) {
  const { t } = useI18n();
  const remedy = remedyOf(link, status);
  if (remedy === undefined) return null;
  const [label, act] = {
    approveEgress: [t('admin.approveAccess'), () => actions.approveEgress(link)],
    approve: [t('admin.approveAsMe'), () => actions.approve(link)],
    approveShared: [t('admin.approveAsShared'), () => actions.openDialog('approve', link)],
    editIncoming: [t('admin.editIncoming'), () => actions.openForm('incoming', link)],
    editOutgoing: [t('admin.editOutgoing'), () => actions.openForm('outgoing', link)],
    editAccess: [t('admin.whoReads'), () => actions.openForm('access', link)],
    test: [t('admin.testAgain'), () => actions.test(link)],
  }[remedy] as [string, () => void];
  return (
    <Button
      appearance="link"
      aria-label={t('admin.actionOn', { action: label, name: linkLabel })}
      onClick={act}
    >
      {label}
    </Button>
  );
}

type RemedyName =
  | 'approveEgress'
  | 'approve'
  | 'approveShared'
  | 'editIncoming'
  | 'editOutgoing'
  | 'editAccess'
  | 'test';

const REMEDIES: Partial<Record<LinkErrorType, RemedyName>> = {
  EGRESS_NOT_APPROVED: 'approveEgress',
  SECRET_MISSING: 'editOutgoing',
  CLIENT_REJECTED: 'editOutgoing',
  NO_OUTGOING_AUTH: 'editOutgoing',
  SHARED_APPROVAL_MISSING: 'approveShared',
  SHARED_APPROVAL_ENDED: 'approveShared',
  SERVICE_ACCOUNT_REFUSED: 'editAccess',
  CLAUSE_REFUSED: 'editAccess',
  NO_SPACE_OPEN: 'editAccess',
  REDIRECT_URL_MISSING: 'editIncoming',
};

/** States that are as they should be: nothing would change by testing again. */
const SETTLED: LinkState[] = ['connected', 'system', 'disabled', 'non-atlassian'];

function remedyOf(link: ApplicationLinkView, { value, error }: StatusOf): RemedyName | undefined {
  if (error) return 'test';
  if (!value) return undefined;
  const known = value.error && remedyOfFault(link, value.error.type);
  if (known) return known;
  if (!SETTLED.includes(value.state)) return 'test';
  return value.ownApproval && hasPersonalApprovals(link) ? 'approve' : undefined;
}

function remedyOfFault(link: ApplicationLinkView, type: LinkErrorType): RemedyName | undefined {
  // The account that all readers share was let in before, or another one can be.
  const isShut = type === 'INSUFFICIENT_REMOTE_PERMISSION' && isApprovedForAll(link);
  return isShut ? 'approveShared' : REMEDIES[type];
}
