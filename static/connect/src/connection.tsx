import { useState } from 'react';
import type { AppError } from '../../../src/contract/app-error';
import type { ConnectionView } from '../../../src/contract/application-link';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { ExternalLink } from '../../ui/external-link';
import { useI18n } from '../../ui/i18n/i18n-context';
import { asAppError } from '../../ui/use-load';
import { invokeConnect } from './bridge';

export function Connection(props: { connection: ConnectionView; onDisconnected: () => void }) {
  const { connection, onDisconnected } = props;
  const { link, jiraUser, since } = connection;
  const { t, format } = useI18n();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  const disconnect = () => {
    setBusy(true);
    setError(undefined);
    invokeConnect('disconnect', { linkId: link.id }).then(onDisconnected, (cause: unknown) => {
      setError(asAppError(cause));
      setBusy(false);
    });
  };
  return (
    <li className="connection">
      <div className="connection__text">
        <h2 className="connection__name">
          <bdi>{link.name}</bdi>
        </h2>
        <ExternalLink href={link.displayUrl}>
          <bdi dir="ltr">{link.displayUrl}</bdi>
        </ExternalLink>
        <p>{t('connect.connectedAs', { user: jiraUser, date: format.dateTime(since) })}</p>
      </div>
      <Button
        busy={busy}
        onClick={disconnect}
        aria-label={t('connect.disconnectFrom', { link: link.name })}
      >
        {t('connect.disconnect')}
      </Button>
      {error && <ErrorMessage error={error} />}
    </li>
  );
}
