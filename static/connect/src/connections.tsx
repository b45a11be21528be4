import { useCallback, useEffect, useState } from 'react';
import type { ConnectionView } from '#contract/application-link';
import { EmptyState } from '#ui/messages/empty-state.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { useLoad } from '#ui/use-load';
import { invokeConnect } from './bridge';
import { Connection } from './connection';
import { RevocationHint } from './revocation-hint';

interface Ended {
  connection: ConnectionView;
  /** The linked application confirmed that it withdrew the approval too. */
  revoked: boolean;
}

/** A reader's own approvals, each to be taken back. */
export function Connections() {
  const { t } = useI18n();
  const [connections, load] = useLoad<ConnectionView[]>();
  const [ended, setEnded] = useState<Ended>();

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
            onReturn={reload}
            onDisconnected={(revoked) => {
              setEnded({ connection, revoked });
              reload();
            }}
          />
        ))}
      </ul>
      <div role="status">{ended && <Disconnected {...ended} />}</div>
    </>
  );
}

/** Confirms that a connection is gone, and says what remains in the linked application. */
function Disconnected({ connection, revoked }: Ended) {
  const { t } = useI18n();
  const { link, revocation, ended } = connection;
  return (
    <SectionMessage
      tone={revoked || ended ? 'success' : 'information'}
      title={t('connect.disconnected', { link: link.name })}
    >
      {!revoked && !ended && <RevocationHint revocation={revocation} link={link.name} />}
    </SectionMessage>
  );
}
