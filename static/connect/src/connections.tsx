import { useCallback, useEffect, useState } from 'react';
import type { ConnectionView } from '../../../src/contract/application-link';
import { EmptyState } from '../../ui/empty-state';
import { ErrorMessage } from '../../ui/error-message';
import { useI18n } from '../../ui/i18n/i18n-context';
import { Skeleton } from '../../ui/skeleton';
import { useLoad } from '../../ui/use-load';
import { invokeConnect } from './bridge';
import { Connection } from './connection';

/** A reader's own approvals, each to be taken back. */
export function Connections() {
  const { t } = useI18n();
  const [connections, load] = useLoad<ConnectionView[]>();
  const [message, setMessage] = useState('');

  const reload = useCallback(() => {
    void load(() => invokeConnect('listConnections'));
  }, [load]);
  useEffect(reload, [reload]);

  return (
    <>
      <p className="page__intro">{t('connect.intro')}</p>
      {connections.error && (
        <ErrorMessage error={connections.error} onRetry={reload} busy={connections.loading} />
      )}
      {!connections.value && !connections.error && <Skeleton label={t('connect.loading')} />}
      {connections.value?.length === 0 && (
        <EmptyState title={t('connect.emptyTitle')}>
          <p>{t('connect.emptyBody')}</p>
        </EmptyState>
      )}
      <ul className="connections">
        {connections.value?.map((connection) => (
          <Connection
            key={connection.link.id}
            connection={connection}
            onDisconnected={() => {
              setMessage(t('connect.disconnected', { link: connection.link.name }));
              reload();
            }}
          />
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {message}
      </p>
    </>
  );
}
