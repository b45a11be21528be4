import { goToPage } from '#ui/bridge';
import { useI18n } from '#ui/i18n/i18n-context';

/** @param props.to a path on this Confluence site */
export function BackLink({ to }: { to: string }) {
  const { t } = useI18n();
  return (
    <a
      href={to}
      target="_top"
      onClick={(event) => {
        event.preventDefault();
        void goToPage(to);
      }}
    >
      {t('connect.goBack')}
    </a>
  );
}
