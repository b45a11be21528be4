import { useState } from 'react';
import type { AppError } from '#contract/app-error';
import type { ConnectionView } from '#contract/application-link';
import { navigateSameTab } from '#ui/bridge';
import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { ExternalLink } from '#ui/display/external-link.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Lozenge } from '#ui/display/lozenge.tsx';
import { asAppError } from '#ui/use-load';
import { invokeConnect } from './bridge';
import { RevocationHint } from './revocation-hint';
import './connection.css';

/** One connection of the reader: their account there, and how to disconnect or reconnect. */
export function Connection(props: {
  connection: ConnectionView;
  onDisconnected: (revoked: boolean) => void;
}) {
  const { connection, onDisconnected } = props;
  const { link, ended, noTables, revocation } = connection;
  const { t } = useI18n();
  const { busy, error, run } = useAction();

  const disconnect = run('disconnect', async () => {
    const { revoked } = await invokeConnect('disconnect', { linkId: link.id });
    onDisconnected(revoked);
  });
  const reconnect = run('reconnect', async () => {
    const { authorizationUrl } = await invokeConnect('reconnect', { linkId: link.id });
    await navigateSameTab(authorizationUrl);
  });
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
            busy={busy === 'reconnect'}
            onClick={reconnect}
            aria-label={t('connect.reconnectTo', { link: link.name })}
          >
            {t('connect.reconnect')}
          </Button>
        )}
        <Button
          busy={busy === 'disconnect'}
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

/** Runs one action at a time. A failure is shown, and the action can be tried again. */
function useAction() {
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<AppError>();
  const run = (name: string, action: () => Promise<void>) => () => {
    if (busy !== undefined) return;
    setBusy(name);
    setError(undefined);
    action().catch((cause: unknown) => {
      setError(asAppError(cause));
      setBusy(undefined);
    });
  };
  return { busy, error, run };
}
