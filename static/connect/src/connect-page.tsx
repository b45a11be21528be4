import { useEffect, useState } from 'react';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { useLoad } from '#ui/use-load';
import type { Address } from './address';
import { Connections } from './connections';
import { ConsentPage } from './consent-page';
import { FinishAuthorization } from './finish-authorization';
import { IncomingApprovals } from './incoming-approvals';
import { OwnData } from './own-data';
import './connect-page.css';

/**
 * The page that a reader comes back to from Jira, and that a linked application sends people to; opened by itself
 * it lists one's connections.
 */
export function ConnectPage({ address: firstAddress }: { address: Promise<Address> }) {
  const { t } = useI18n();
  const [address, load] = useLoad<Address>();

  useEffect(() => {
    void load(() => firstAddress);
  }, [firstAddress, load]);

  const { ticket, authorizationRequest } = address.value ?? {};
  if (authorizationRequest !== undefined) return <ConsentPage query={authorizationRequest} />;
  return (
    <main className="page">
      {/* Confluence shows the title of the module above the frame. */}
      <h1 className="visually-hidden">{t('connect.title')}</h1>
      {address.error && <ErrorMessage error={address.error} />}
      {!address.value && !address.error && <Skeleton label={t('connect.loading')} />}
      {ticket !== undefined && <FinishAuthorization ticket={ticket} otherwise={<Overview />} />}
      {address.value && ticket === undefined && <Overview />}
    </main>
  );
}

function Overview() {
  const [deletions, setDeletions] = useState(0);
  return (
    <>
      <Connections key={`connections-${deletions}`} />
      <IncomingApprovals key={`approvals-${deletions}`} />
      <OwnData onDeleted={() => setDeletions((count) => count + 1)} />
    </>
  );
}
