import { AppError } from '#contract/app-error';
import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { closeDialog } from './bridge';

export function ConfigFooter({ failure, saving }: { failure: unknown; saving: boolean }) {
  const { t } = useI18n();
  return (
    <div className="config__footer">
      {failure instanceof AppError && <ErrorMessage error={failure} />}
      {failure !== undefined && !(failure instanceof AppError) && (
        <SectionMessage tone="danger" title={t('config.saveFailedTitle')} role="alert">
          <p>{t('config.saveFailedBody', { reason: reasonOf(failure) })}</p>
        </SectionMessage>
      )}
      <Button type="submit" appearance="primary" busy={saving}>
        {t('action.save')}
      </Button>
      <Button onClick={() => void closeDialog()}>{t('action.cancel')}</Button>
    </div>
  );
}

/** Confluence's reason, with its code for an administrator who wants to know more. */
function reasonOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return String(cause);
  const { message, code } = cause as { message?: unknown; code?: unknown };
  const said = [message, code].filter((text) => typeof text === 'string' && text !== '');
  return [...new Set(said)].join(' – ');
}
