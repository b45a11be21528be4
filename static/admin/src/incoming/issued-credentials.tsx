import type { IncomingCredentials, IncomingView } from '#contract/application-link';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { CopyField } from '../forms/copy-field';
import { IncomingEndpointFields } from './incoming-endpoint-fields';

/** The one time that the secret of an incoming side is shown. */
export function IssuedCredentials(props: {
  credentials: IncomingCredentials;
  incoming: IncomingView | undefined;
}) {
  const { credentials, incoming } = props;
  const { t } = useI18n();
  return (
    <>
      <SectionMessage tone="warning" title={t('admin.issued.title')}>
        <p>{t('admin.issued.body')}</p>
      </SectionMessage>
      <CopyField label={t('admin.clientId')} value={credentials.clientId} />
      <CopyField label={t('admin.clientSecret')} value={credentials.clientSecret} />
      <IncomingEndpointFields incoming={incoming} />
    </>
  );
}
