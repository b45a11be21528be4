import type { Revocation } from '#contract/application-link';
import { ExternalLink } from '#ui/display/external-link.tsx';
import { useI18n } from '#ui/i18n/i18n-context';

/** @see https://support.atlassian.com/atlassian-account/docs/manage-your-connected-apps/ */
const CONNECTED_APPS_URL = 'https://id.atlassian.com/manage-profile/apps';

/** The step that remains in the linked application after disconnecting here. */
export function RevocationHint({ revocation, link }: { revocation: Revocation; link: string }) {
  const { t } = useI18n();
  return (
    <>
      <p>{t(`connect.revocation.${revocation}`, { link })}</p>
      {revocation === 'atlassian-account' && (
        <ExternalLink href={CONNECTED_APPS_URL}>{t('connect.connectedApps')}</ExternalLink>
      )}
    </>
  );
}
