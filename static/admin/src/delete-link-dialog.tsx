import { useState } from 'react';
import type { AppError } from '../../../src/contract/app-error';
import type { ApplicationLinkView } from '../../../src/contract/application-link';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { useI18n } from '../../ui/i18n/i18n-context';
import { asAppError } from '../../ui/use-load';
import { invokeAdmin } from './bridge';

export function DeleteLinkDialog(props: {
  link: ApplicationLinkView;
  onDeleted: () => void;
  onCancel: () => void;
}) {
  const { link, onDeleted, onCancel } = props;
  const { t } = useI18n();
  const [deleting, setDeleting] = useState(false);
  const [error, setError] = useState<AppError>();

  const remove = () => {
    setDeleting(true);
    setError(undefined);
    invokeAdmin('deleteLink', { linkId: link.id }).then(onDeleted, (cause: unknown) => {
      setError(asAppError(cause));
      setDeleting(false);
    });
  };
  return (
    <Dialog title={t('admin.deleteTitle', { name: link.name })} onClose={onCancel}>
      <p>{t('admin.deleteMacros')}</p>
      <p>{t('admin.deleteApprovals')}</p>
      {error && <ErrorMessage error={error} />}
      <div className="actions">
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button appearance="danger" busy={deleting} onClick={remove}>
          {t('admin.delete')}
        </Button>
      </div>
    </Dialog>
  );
}
