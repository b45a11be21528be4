import type { ApplicationLinkView } from '../../../src/contract/application-link';
import type { LinkState, LinkStatus as Status } from '../../../src/contract/link-status';
import { Button } from '../../ui/button';
import { useI18n } from '../../ui/i18n/i18n-context';
import { Lozenge, type LozengeAppearance } from '../../ui/lozenge';
import { Spinner } from '../../ui/spinner';
import type { Loadable } from '../../ui/use-load';

const APPEARANCE: Record<LinkState, LozengeAppearance> = {
  connected: 'success',
  'needs-approval': 'warning',
  'network-error': 'removed',
  'configuration-error': 'removed',
  'access-error': 'removed',
  'unknown-error': 'removed',
  incompatible: 'removed',
  'non-atlassian': 'neutral',
  disabled: 'neutral',
  system: 'neutral',
};

/** What the last test of a link found, and what to do about it. */
export function LinkStatus(props: {
  link: ApplicationLinkView;
  status: Loadable<Status>;
  onApprove: () => void;
  onTest: () => void;
}) {
  const { status, onApprove, onTest } = props;
  const { t } = useI18n();
  const fault = status.loading ? undefined : faultOf(status);
  const needsApproval = status.value?.state === 'needs-approval';
  return (
    <div className="link-status" role="status" aria-busy={status.loading}>
      {status.loading ? (
        <span className="link-status__testing">
          <Spinner /> {t('admin.testing')}
        </span>
      ) : (
        <StatusLozenge status={status} />
      )}
      {fault && <p className="link-status__fault">{fault}</p>}
      {fault && needsApproval && (
        <Button appearance="link" onClick={onApprove}>
          {t('admin.approveAccess')}
        </Button>
      )}
      {fault && !needsApproval && (
        <Button appearance="link" onClick={onTest}>
          {t('admin.testAgain')}
        </Button>
      )}
    </div>
  );
}

function StatusLozenge({ status }: { status: Loadable<Status> }) {
  const { t } = useI18n();
  const state = status.error ? 'unknown-error' : status.value?.state;
  return state && <Lozenge appearance={APPEARANCE[state]}>{t(`admin.status.${state}`)}</Lozenge>;
}

function faultOf({ value, error }: Loadable<Status>): string | undefined {
  return error?.message ?? value?.error?.message;
}
