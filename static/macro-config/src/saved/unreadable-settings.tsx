import type { Unreadable } from '#contract/stored-config';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import './unreadable-settings.css';

/** Settings that this version of the app cannot read, as they are stored, so that nothing of them is lost. */
export function UnreadableSettings({ why, stored }: { why: Unreadable; stored: unknown }) {
  const { t } = useI18n();
  return (
    <SectionMessage tone="warning" role="alert" title={t(`config.unreadable.${why}.title`)}>
      <p>{t(`config.unreadable.${why}.body`)}</p>
      <details>
        <summary>{t('config.unreadable.stored')}</summary>
        <pre className="unreadable" tabIndex={0} aria-label={t('config.unreadable.stored')}>
          <bdi dir="ltr">{JSON.stringify(stored, undefined, 2)}</bdi>
        </pre>
      </details>
    </SectionMessage>
  );
}
