import type { ApplicationLinkView } from '#contract/application-link';
import { linksTo } from '#core/application-link/same-links';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';

/** Says that there is a link to this address. A second one is allowed, for example with a shared account. */
export function LinkedAlready(props: { url: string; links: readonly ApplicationLinkView[] }) {
  const { t, locale } = useI18n();
  const names = linksTo(props.url, props.links).map(({ name }) => name);
  return (
    <div role="status">
      {names.length > 0 && (
        <SectionMessage tone="warning" title={t('admin.linkedAlready.title')}>
          <p>
            {t('admin.linkedAlready.body', {
              names: new Intl.ListFormat(locale).format(names),
            })}
          </p>
        </SectionMessage>
      )}
    </div>
  );
}
