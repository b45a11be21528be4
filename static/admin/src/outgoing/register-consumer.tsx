import { useEffect } from 'react';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { useLoad } from '#ui/use-load';
import { invokeAdmin } from '../bridge';
import { CopyField } from '../forms/copy-field';
import './register.css';

/** OAuth 1.0: the values that the incoming link in the application needs. */
export function RegisterConsumer({ redirectUri, url }: { redirectUri: string; url: string }) {
  const { t } = useI18n();
  const [consumer, load] = useLoad<{ consumerKey: string; publicKey: string }>();
  useEffect(() => {
    void load(() => invokeAdmin('viewConsumer'));
  }, [load]);
  return (
    <section className="register">
      <h2 className="register__title">{t('admin.consumer.title')}</h2>
      <ol className="register__steps">
        <li>
          <bdi>{t('admin.consumer.open', { url })}</bdi>
        </li>
        <li>{t('admin.consumer.paste')}</li>
      </ol>
      {consumer.error && <ErrorMessage error={consumer.error} />}
      {consumer.loading && <Skeleton label={t('admin.loadingCredentials')} bars={2} />}
      {consumer.value && (
        <>
          <CopyField label={t('admin.consumer.key')} value={consumer.value.consumerKey} />
          <CopyField
            label={t('admin.consumer.publicKey')}
            value={consumer.value.publicKey}
            multiline
          />
        </>
      )}
      <CopyField label={t('admin.consumer.callback')} value={redirectUri} />
    </section>
  );
}
