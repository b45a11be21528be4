import { useEffect } from 'react';
import { openOtherSite } from '#ui/bridge';
import { ExternalLink } from '#ui/display/external-link.tsx';
import { useI18n } from '#ui/i18n/i18n-context';

/** Takes the person back to the application. The link stays for a person who declines to leave. */
export function WayBack({ to }: { to: string }) {
  const { t } = useI18n();
  useEffect(() => {
    void openOtherSite(to);
  }, [to]);
  return (
    <div role="status">
      <p>{t('consent.leaving')}</p>
      <p>
        <ExternalLink href={to}>{t('consent.continue')}</ExternalLink>
      </p>
    </div>
  );
}
