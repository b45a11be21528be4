import { AppError } from '../../../src/contract/app-error';
import type {
  ApplicationLinkView,
  LinkStatus as Status,
} from '../../../src/contract/application-link';
import { Button } from '../../ui/button';
import { describeError } from '../../ui/describe-error';
import { useI18n } from '../../ui/i18n/i18n-context';
import { Lozenge, type LozengeAppearance } from '../../ui/lozenge';
import { Spinner } from '../../ui/spinner';
import type { Loadable } from '../../ui/use-load';

const APPEARANCE: Record<Status['state'], LozengeAppearance> = {
  connected: 'success',
  'needs-approval': 'warning',
  'network-error': 'removed',
  'configuration-error': 'removed',
  'access-error': 'removed',
  'unknown-error': 'removed',
};

/** What the last test of a link found, and what to do about it. */
export function LinkStatus(props: {
  link: ApplicationLinkView;
  status: Loadable<Status>;
  onApprove: () => void;
  onTest: () => void;
}) {
  const { link, status, onApprove, onTest } = props;
  const { t } = useI18n();
  const fault = status.loading ? undefined : faultOf(link, status);
  return (
    <div className="link-status" role="status" aria-busy={status.loading}>
      {status.loading ? (
        <span className="link-status__testing">
          <Spinner /> {t('admin.testing')}
        </span>
      ) : (
        <StatusLozenge status={status} />
      )}
      {fault && <Fault error={fault} />}
      {fault?.code === 'EGRESS_NOT_APPROVED' && (
        <Button appearance="link" onClick={onApprove}>
          {t('admin.approveAccess')}
        </Button>
      )}
      {fault && fault.code !== 'EGRESS_NOT_APPROVED' && (
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

function faultOf({ id, name }: ApplicationLinkView, { value, error }: Loadable<Status>) {
  if (error) return error;
  if (!value || value.state === 'connected') return undefined;
  const link = { id, name };
  if (value.state === 'needs-approval') {
    return new AppError('EGRESS_NOT_APPROVED', 'Approval is missing.', { details: { link } });
  }
  const { code, message, networkError } = value;
  return new AppError(code, message, {
    details: networkError ? { link, networkError } : { link },
  });
}

function Fault({ error }: { error: AppError }) {
  const { title, body, details } = describeError(error, useI18n());
  return (
    <p className="link-status__fault">
      <bdi>{[`${title}.`, ...details, body].join(' ')}</bdi>
    </p>
  );
}
