import type { OutgoingView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import { CopyField } from '../forms/copy-field';
import { SecretSet } from './secret-set';

export function OutgoingCredentialsView(props: { outgoing: OutgoingView; redirectUri: string }) {
  const { outgoing, redirectUri } = props;
  const { t } = useI18n();
  return (
    <section className="credentials">
      <h3 className="credentials__title">{t('admin.direction.outgoing')}</h3>
      {outgoing.kind === 'oauth1' ? (
        <>
          <CopyField label={t('admin.consumer.key')} value={outgoing.consumerKey ?? ''} />
          <CopyField
            label={t('admin.consumer.publicKey')}
            value={outgoing.publicKey ?? ''}
            multiline
          />
        </>
      ) : (
        <>
          <CopyField label={t('admin.outgoingClientId')} value={outgoing.clientId} />
          <SecretSet at={outgoing.secretSetAt} />
          <p className="credentials__note">
            <bdi>{t('admin.scopeIs', { scope: outgoing.scope })}</bdi>
          </p>
        </>
      )}
      <CopyField label={t('admin.redirectUri')} value={redirectUri} />
    </section>
  );
}
