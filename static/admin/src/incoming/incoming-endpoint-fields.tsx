import type { IncomingView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import { CopyField } from '../forms/copy-field';

/** Where the other side finds Confluence as a provider: it may ask for these addresses one by one. */
export function IncomingEndpointFields({ incoming }: { incoming: IncomingView | undefined }) {
  const { t } = useI18n();
  if (!incoming?.endpoints) return null;
  const { authorization, token, revocation, metadata } = incoming.endpoints;
  return (
    <>
      <CopyField label={t('admin.authorizationEndpoint')} value={authorization} />
      <CopyField label={t('admin.tokenEndpoint')} value={token} />
      <CopyField label={t('admin.revocationEndpoint')} value={revocation} />
      <CopyField label={t('admin.metadataUrl')} value={metadata} />
    </>
  );
}
