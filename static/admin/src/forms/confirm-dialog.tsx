import type { ReactNode } from 'react';
import { Button } from '#ui/controls/button.tsx';
import { Dialog } from '#ui/messages/dialog.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { useSubmit } from './use-submit';
import { Failure } from './failure';

/** Says what will happen, and does it after confirmation. The caller closes the dialog when the work is done. */
export function ConfirmDialog(props: {
  title: string;
  confirmLabel: string;
  isDangerous?: boolean;
  work: () => Promise<void>;
  onCancel: () => void;
  children: ReactNode;
}) {
  const { title, confirmLabel, isDangerous = false, work, onCancel, children } = props;
  const { t } = useI18n();
  const { busy, error, run } = useSubmit();
  return (
    <Dialog title={title} onClose={onCancel}>
      {children}
      {error && <Failure error={error} />}
      <div className="actions">
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button
          appearance={isDangerous ? 'danger' : 'primary'}
          busy={busy}
          onClick={() => run(work)}
        >
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
