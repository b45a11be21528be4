import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkState, LinkStatus as Status } from '#contract/link-status';
import { describeError } from '#ui/messages/describe-error';
import { useI18n } from '#ui/i18n/i18n-context';
import { Lozenge, type LozengeAppearance } from '#ui/display/lozenge.tsx';
import { Spinner } from '#ui/display/spinner.tsx';
import type { StatusProps } from './status-props';
import type { StatusOf } from './use-link-statuses';
import { CheckedAt } from './checked-at';
import { faultOf } from '../fault';
import { Remedy } from './remedy';
import { hasRedirectNote } from './redirect-note';
import { TestedIdentity } from './tested-identity';
import './link-status.css';

const APPEARANCE: Record<LinkState, LozengeAppearance> = {
  connected: 'success',
  'needs-approval': 'warning',
  incomplete: 'warning',
  'network-error': 'removed',
  'configuration-error': 'removed',
  'access-error': 'removed',
  'unknown-error': 'removed',
  incompatible: 'removed',
  'non-atlassian': 'neutral',
  disabled: 'neutral',
  system: 'neutral',
};

/** Shows what the last test of a link found, and the action that helps. It stays while a new test runs. */
export function LinkStatus(props: StatusProps) {
  const { t } = useI18n();
  const { value, error, loading } = props.status;
  const state = error ? 'unknown-error' : value?.state;
  return (
    <div className="link-status" aria-busy={loading}>
      {state && <Lozenge appearance={APPEARANCE[state]}>{t(`admin.status.${state}`)}</Lozenge>}
      {loading ? (
        <span className="link-status__testing">
          <Spinner /> {t('admin.testing')}
        </span>
      ) : (
        <Result {...props} />
      )}
    </div>
  );
}

function Result(props: StatusProps) {
  const { link, status } = props;
  const { value, error } = status;
  // The note beside it says so, with more.
  const isNoted = value?.error?.type === 'REDIRECT_URL_MISSING' && hasRedirectNote(link);
  return (
    <>
      {error && <RequestFault error={error} />}
      {value && <StatusDetails link={link} status={value} isNoted={isNoted} />}
      {!isNoted && <Remedy {...props} />}
    </>
  );
}

/** The test itself could not be made. */
function RequestFault({ error }: { error: NonNullable<StatusOf['error']> }) {
  const { title, body, details } = describeError(error, useI18n());
  return <Words title={title} advice={body} details={details} />;
}

function StatusDetails(props: { link: ApplicationLinkView; status: Status; isNoted: boolean }) {
  const { link, status, isNoted } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const { error, checkedAt } = status;
  const said = [
    error?.status && t('admin.httpStatus', { status: String(error.status) }),
    error?.detail && t('admin.remoteSays', { detail: error.detail }),
  ].filter((each) => typeof each === 'string');
  return (
    <>
      {error && !isNoted && <Words {...faultOf(error.type, i18n)} details={said} />}
      <TestedIdentity link={link} status={status} />
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
