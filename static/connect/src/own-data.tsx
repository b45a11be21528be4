import { useState } from 'react';
import type { AppError } from '#contract/app-error';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Dialog } from '#ui/messages/dialog.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { asAppError } from '#ui/use-load';
import { invokeConnect } from './bridge';

/** What the app stores about the reader, to be deleted. */
export function OwnData({ onDeleted }: { onDeleted: () => void }) {
  const { t } = useI18n();
  const [state, setState] = useState<'shown' | 'asking' | 'deleted'>('shown');
  return (
    <section className="approvals">
      <h2 className="approvals__title">{t('connect.data.title')}</h2>
      <p className="page__intro">{t('connect.data.body')}</p>
      <div className="actions">
        <Button onClick={() => setState('asking')}>{t('connect.data.delete')}</Button>
      </div>
      {state === 'asking' && (
        <DeleteDialog
          onCancel={() => setState('shown')}
          onDeleted={() => {
            setState('deleted');
            onDeleted();
          }}
        />
      )}
      {state === 'deleted' && (
        <div role="status">
          <SectionMessage tone="success" title={t('connect.data.deleted')} />
        </div>
      )}
    </section>
  );
}

function DeleteDialog({ onCancel, onDeleted }: { onCancel: () => void; onDeleted: () => void }) {
  const { t } = useI18n();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const deleteAll = () => {
    setBusy(true);
    setError(undefined);
    invokeConnect('deleteMyData').then(onDeleted, (cause: unknown) => {
      setError(asAppError(cause));
      setBusy(false);
    });
  };
  return (
    <Dialog title={t('connect.data.question')} onClose={onCancel}>
      <p>{t('connect.data.consequence')}</p>
      <p>{t('connect.data.kept')}</p>
      {error && <ErrorMessage error={error} />}
      <div className="actions">
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button appearance="danger" busy={busy} onClick={deleteAll}>
          {t('connect.data.delete')}
        </Button>
      </div>
    </Dialog>
  );
}
