import { useState } from 'react';
import type { AppError } from '#contract/app-error';
import type { ConnectionView } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { ExternalLink } from '#ui/display/external-link.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Lozenge } from '#ui/display/lozenge.tsx';
import { useConnect } from '#ui/use-connect';
import { asAppError } from '#ui/use-load';
import { invokeConnect } from './bridge';
import { RevocationHint } from './revocation-hint';
import './connection.css';

/** One connection of the reader: their account there, and how to disconnect or reconnect. */
export function Connection(props: {
  connection: ConnectionView;
  onDisconnected: (revoked: boolean) => void;
  /** The person may have approved access again in another tab. */
  onReturn: () => void;
}) {
  const { connection, onDisconnected, onReturn } = props;
  const { link, ended, noTables, revocation } = connection;
  const { t } = useI18n();
  const { busy, error: disconnectError, disconnect } = useDisconnect(link.id, onDisconnected);
  const reconnection = useConnect({ begin: reconnect, isMissing: ended === true, onReturn });
  const error = disconnectError ?? reconnection.error;
  return (
    <li className="connection">
      <div className="connection__text">
        <h2 className="connection__name">
          <bdi>{link.name}</bdi>{' '}
          {ended && <Lozenge appearance="removed">{t('connect.ended')}</Lozenge>}
        </h2>
        <ExternalLink href={link.displayUrl}>
          <bdi dir="ltr">{link.displayUrl}</bdi>
        </ExternalLink>
        <WhoAndSince connection={connection} />
        {noTables && <p>{t('connect.noTables')}</p>}
        {!ended && revocation !== 'automatic' && (
          <RevocationHint revocation={revocation} link={link.name} />
        )}
      </div>
      <div className="connection__actions">
        {ended && (
          <Button
            appearance="primary"
            busy={reconnection.connecting}
            onClick={() => reconnection.connect(link.id)}
            aria-label={t('connect.reconnectTo', { link: link.name })}
          >
            {t('connect.reconnect')}
          </Button>
        )}
        <Button
          busy={busy}
          onClick={disconnect}
          aria-label={t(ended ? 'connect.removeLink' : 'connect.disconnectFrom', {
            link: link.name,
          })}
        >
          {t(ended ? 'connect.remove' : 'connect.disconnect')}
        </Button>
      </div>
      {error && <ErrorMessage error={error} />}
    </li>
  );
}

function WhoAndSince({ connection }: { connection: ConnectionView }) {
  const { link, jiraUser: user, since, ended } = connection;
  const { t, format } = useI18n();
  const words = { link: link.name, user, date: format.dateTime(since) };
  if (ended) return <p>{t(user === '' ? 'connect.endedSince' : 'connect.endedAs', words)}</p>;
  return <p>{t(user === '' ? 'connect.connectedSince' : 'connect.connectedAs', words)}</p>;
}

const reconnect = (linkId: string) => invokeConnect('reconnect', { linkId });

/** A failure is shown, and the person can try again. */
function useDisconnect(linkId: string, onDisconnected: (revoked: boolean) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const disconnect = () => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    invokeConnect('disconnect', { linkId })
      .then(({ revoked }) => onDisconnected(revoked))
      .catch((cause: unknown) => {
        setError(asAppError(cause));
        setBusy(false);
      });
  };
  return { busy, error, disconnect };
}
