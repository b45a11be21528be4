import { useEffect } from 'react';
import { ErrorMessage } from '../../ui/error-message';
import { useI18n } from '../../ui/i18n/i18n-context';
import { Skeleton } from '../../ui/skeleton';
import { useLoad } from '../../ui/use-load';
import { Connections } from './connections';
import { FinishAuthorization } from './finish-authorization';
import './connect-page.css';

/** The page that a reader comes back to from Jira; opened by itself it lists his connections. */
export function ConnectPage({ ticket: firstTicket }: { ticket: Promise<string | undefined> }) {
  const { t } = useI18n();
  const [ticket, load] = useLoad<{ ticket: string | undefined }>();

  useEffect(() => {
    void load(async () => ({ ticket: await firstTicket }));
  }, [firstTicket, load]);

  return (
    <main className="page">
      <h1 className="page__title">{t('connect.title')}</h1>
      {ticket.error && <ErrorMessage error={ticket.error} />}
      {!ticket.value && !ticket.error && <Skeleton label={t('connect.loading')} />}
      {ticket.value?.ticket !== undefined && <FinishAuthorization ticket={ticket.value.ticket} />}
      {ticket.value && ticket.value.ticket === undefined && <Connections />}
    </main>
  );
}
