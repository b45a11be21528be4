import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkErrorType, LinkState, LinkStatus as Status } from '#contract/link-status';
import { Button } from '#ui/controls/button.tsx';
import { describeError } from '#ui/messages/describe-error';
import { useI18n } from '#ui/i18n/i18n-context';
import { Lozenge, type LozengeAppearance } from '#ui/display/lozenge.tsx';
import { Spinner } from '#ui/display/spinner.tsx';
import type { StatusOf } from './use-link-statuses';
import type { LinkActions } from '../view';
import { CheckedAt } from './checked-at';
import { faultOf } from '../fault';
import './link-status.css';

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

interface StatusProps {
  link: ApplicationLinkView;
  status: StatusOf;
  actions: LinkActions;
}

/** Shows what the last test of a link found, and the action that helps. It stays while a new test runs. */
export function LinkStatus({ link, status, actions }: StatusProps) {
  const { t } = useI18n();
  const { value, error, loading } = status;
  const state = error ? 'unknown-error' : value?.state;
  return (
    <div className="link-status" aria-busy={loading}>
      {state && <Lozenge appearance={APPEARANCE[state]}>{t(`admin.status.${state}`)}</Lozenge>}
      {loading && (
        <span className="link-status__testing">
          <Spinner /> {t('admin.testing')}
        </span>
      )}
      {error && !loading && <RequestFault error={error} />}
      {value && !loading && <StatusDetails status={value} />}
      {!loading && <Remedy link={link} status={status} actions={actions} />}
    </div>
  );
}

/** The test itself could not be made. */
function RequestFault({ error }: { error: NonNullable<StatusOf['error']> }) {
  const { title, body, details } = describeError(error, useI18n());
  return <Words title={title} advice={body} details={details} />;
}

function StatusDetails({ status }: { status: Status }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { error, testedAs, checkedAt } = status;
  const said = [
    error?.status && t('admin.httpStatus', { status: String(error.status) }),
    error?.detail && t('admin.remoteSays', { detail: error.detail }),
  ].filter((each) => typeof each === 'string');
  return (
    <>
      {error && <Words {...faultOf(error.type, i18n)} details={said} />}
      {testedAs !== undefined && (
        <p className="link-status__note">
          <bdi>{t('admin.testedAs', { user: testedAs })}</bdi>
        </p>
      )}
      <CheckedAt at={checkedAt} />
    </>
  );
}

const Words = (props: { title: string; advice: string; details: string[] }) => (
  <div className="link-status__fault">
    <p className="link-status__title">{props.title}</p>
    <p>{props.advice}</p>
    {props.details.map((detail) => (
      <p key={detail}>
        <bdi>{detail}</bdi>
      </p>
    ))}
  </div>
);

/** The one action that a finding asks for. */
function Remedy({ link, status, actions }: StatusProps) {
  const { t } = useI18n();
  const remedy = remedyOf(status);
  if (remedy === undefined) return null;
  const [label, act] = {
    approveEgress: [t('admin.approveAccess'), () => actions.approveEgress(link)],
    approve: [t('admin.approveAsMe'), () => actions.approve(link)],
    editOutgoing: [t('admin.editOutgoing'), () => actions.openForm('outgoing', link)],
    test: [t('admin.testAgain'), () => actions.test(link)],
  }[remedy] as [string, () => void];
  return (
    <Button appearance="link" onClick={act}>
      {label}
    </Button>
  );
}

type RemedyName = 'approveEgress' | 'approve' | 'editOutgoing' | 'test';

const REMEDIES: Partial<Record<LinkErrorType, RemedyName>> = {
  EGRESS_NOT_APPROVED: 'approveEgress',
  LOCAL_AUTH_TOKEN_REQUIRED: 'approve',
  SECRET_MISSING: 'editOutgoing',
  CLIENT_REJECTED: 'editOutgoing',
};

/** States that are as they should be: nothing would change by testing again. */
const SETTLED: LinkState[] = ['connected', 'system', 'disabled', 'non-atlassian'];

function remedyOf({ value, error }: StatusOf): RemedyName | undefined {
  if (error) return 'test';
  if (!value) return undefined;
  const known = value.error && REMEDIES[value.error.type];
  return known ?? (SETTLED.includes(value.state) ? undefined : 'test');
}
