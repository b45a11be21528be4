import type { ApplicationType, OutgoingKind } from '#contract/link-configuration';
import { useI18n } from '#ui/i18n/i18n-context';
import { CopyField } from '../forms/copy-field';
import './register.css';

/** The steps to take in the application first, and the address to register there. */
export function RegisterClient(props: {
  kind: Exclude<OutgoingKind, 'oauth1'>;
  type: ApplicationType;
  redirectUri: string;
  url: string;
}) {
  const { kind, type, redirectUri, url } = props;
  const steps = stepsOf(kind, type);
  const { t } = useI18n();
  return (
    <section className="register">
      <h2 className="register__title">{t('admin.register.title')}</h2>
      <ol className="register__steps">
        <li>
          <bdi>{t(`admin.register.${steps}.open`, { url })}</bdi>
        </li>
        <li>{t(`admin.register.${steps}.choose`)}</li>
        <li>{t('admin.register.paste')}</li>
      </ol>
      <CopyField label={t('admin.redirectUri')} value={redirectUri} />
    </section>
  );
}

/** Bitbucket and Bamboo have pages of their own, with other permissions. */
function stepsOf(kind: Exclude<OutgoingKind, 'oauth1'>, type: ApplicationType) {
  if (kind !== 'oauth2-data-center') return kind;
  return type === 'bitbucket' || type === 'bamboo' ? type : kind;
}
