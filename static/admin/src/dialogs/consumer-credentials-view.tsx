import type { ConsumerView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import { CopyField } from '../forms/copy-field';

/** The incoming side by OAuth 1.0a. It has no secret: the application signs with a key of its own. */
export function ConsumerCredentialsView({ consumer }: { consumer: ConsumerView }) {
  const { consumerKey, publicKey, providerUrl, lastUsedAt } = consumer;
  const { t, format } = useI18n();
  return (
    <section className="credentials">
      <h3 className="credentials__title">{t('admin.direction.incoming')}</h3>
      <CopyField label={t('admin.incomingOAuth1.providerUrl')} value={providerUrl} />
      <CopyField label={t('admin.incomingOAuth1.theirKey')} value={consumerKey} />
      <CopyField label={t('admin.incomingOAuth1.theirPublicKey')} value={publicKey} multiline />
      <p className="credentials__note">
        {lastUsedAt === undefined
          ? t('admin.neverUsed')
          : t('admin.lastUsed', { time: format.dateTime(lastUsedAt) })}
      </p>
    </section>
  );
}
