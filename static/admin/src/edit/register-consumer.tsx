import type { OutgoingView } from '../../../../src/contract/application-link';
import { useI18n } from '../../../ui/i18n/i18n-context';
import { CopyField } from './copy-field';
import './register-client.css';

/** OAuth 1.0: what the incoming link on the other side has to be told of Confluence. */
export function RegisterConsumer(props: {
  outgoing: OutgoingView | undefined;
  redirectUri: string;
  url: string;
}) {
  const { outgoing, redirectUri, url } = props;
  const { t } = useI18n();
  return (
    <section className="register">
      <h2 className="register__title">{t('admin.consumer.title')}</h2>
      <ol className="register__steps">
        <li>
          <bdi>{t('admin.consumer.open', { url })}</bdi>
        </li>
        <li>{t('admin.consumer.paste')}</li>
      </ol>
      {outgoing?.consumerKey !== undefined && (
        <CopyField label={t('admin.consumer.key')} value={outgoing.consumerKey} />
      )}
      {outgoing?.publicKey !== undefined && (
        <CopyField label={t('admin.consumer.publicKey')} value={outgoing.publicKey} multiline />
      )}
      <CopyField label={t('admin.consumer.callback')} value={redirectUri} />
    </section>
  );
}
