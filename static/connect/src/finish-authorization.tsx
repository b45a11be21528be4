import { useCallback, useEffect, type ReactNode } from 'react';
import type { AuthorizationOutcome } from '#contract/invocations';
import { goToPage, toAppError } from '#ui/bridge';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { useLoad } from '#ui/use-load';
import { BackLink } from './back-link';
import { invokeConnect } from './bridge';

/** Exchanges the ticket for access as the reader who is signed in, then returns to the page. */
export function FinishAuthorization(props: {
  ticket: string;
  /** Stands below a failure: the person may be connected already, and finds a way on. */
  otherwise: ReactNode;
}) {
  const { ticket, otherwise } = props;
  const { t } = useI18n();
  const [outcome, load] = useLoad<AuthorizationOutcome>();

  const finish = useCallback(() => {
    void load(() => invokeConnect('finishAuthorization', { ticket }));
  }, [ticket, load]);
  useEffect(finish, [finish]);
  useWayBack(outcome.value);

  if (outcome.error) {
    return (
      <>
        <ErrorMessage error={outcome.error} onRetry={finish} busy={outcome.loading} />
        {otherwise}
      </>
    );
  }
  if (!outcome.value) return <Skeleton label={t('connect.finishing')} />;
  return <Outcome outcome={outcome.value} />;
}

function Outcome({ outcome }: { outcome: AuthorizationOutcome }) {
  const { t } = useI18n();
  const { returnTo } = outcome;
  const back = returnTo === null ? <p>{t('connect.closeTab')}</p> : <BackLink to={returnTo} />;
  if (!outcome.connected) {
    return <ErrorMessage error={toAppError(outcome.error)}>{back}</ErrorMessage>;
  }
  const { link, jiraUser, noTables } = outcome.connection;
  return (
    <SectionMessage
      tone="success"
      role="status"
      title={t('connect.doneTitle', { link: link.name })}
    >
      {jiraUser !== '' && <p>{t('connect.doneBody', { link: link.name, user: jiraUser })}</p>}
      {noTables && <p>{t('connect.noTables')}</p>}
      {back}
    </SectionMessage>
  );
}

/** The link on the page stays for the case that Confluence does not navigate. */
function useWayBack(outcome: AuthorizationOutcome | undefined) {
  useEffect(() => {
    if (outcome?.connected && outcome.returnTo !== null) void goToPage(outcome.returnTo);
  }, [outcome]);
}
