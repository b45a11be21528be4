import type { ApplicationLinkView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import { invokeAdmin } from '../bridge';
import { ConfirmDialog } from '../forms/confirm-dialog';

export function MakePrimaryDialog(props: {
  link: ApplicationLinkView;
  onDone: (links: ApplicationLinkView[]) => void;
  onCancel: () => void;
}) {
  const { link, onDone, onCancel } = props;
  const { t } = useI18n();
  return (
    <ConfirmDialog
      title={t('admin.primaryTitle', { name: link.name })}
      confirmLabel={t('admin.makePrimary')}
      work={async () => onDone(await invokeAdmin('makePrimary', { linkId: link.id }))}
      onCancel={onCancel}
    >
      <p>{t('admin.primaryBody')}</p>
    </ConfirmDialog>
  );
}
