import type { ApplicationLinkView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import { invokeAdmin } from '../bridge';
import { ConfirmDialog } from '../forms/confirm-dialog';

/** Asks first, because every table of the link is empty from then on. */
export function DisableLinkDialog(props: {
  link: ApplicationLinkView;
  onDone: (link: ApplicationLinkView) => void;
  onCancel: () => void;
}) {
  const { link, onDone, onCancel } = props;
  const { t } = useI18n();
  return (
    <ConfirmDialog
      title={t('admin.disableOf', { name: link.name })}
      confirmLabel={t('admin.disable')}
      work={async () => {
        onDone((await invokeAdmin('setEnabled', { linkId: link.id, enabled: false })).link);
      }}
      onCancel={onCancel}
    >
      <p>{t('admin.disableBody', { name: link.name })}</p>
    </ConfirmDialog>
  );
}
