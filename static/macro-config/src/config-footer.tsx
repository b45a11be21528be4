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
          <p>{t('config.saveFailedBody', { reason: messageOf(failure) })}</p>
        </SectionMessage>
      )}
      <Button type="submit" appearance="primary" busy={saving}>
        {t('action.save')}
      </Button>
      <Button onClick={() => void closeDialog()}>{t('action.cancel')}</Button>
    </div>
  );
}

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
