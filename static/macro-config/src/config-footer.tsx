import { Button } from '../../ui/button';
import { useI18n } from '../../ui/i18n/i18n-context';
import { SectionMessage } from '../../ui/section-message';
import { closeDialog } from './bridge';

export function ConfigFooter({
  failure,
  saving,
}: {
  failure: string | undefined;
  saving: boolean;
}) {
  const { t } = useI18n();
  return (
    <div className="config__footer">
      {failure !== undefined && (
        <SectionMessage tone="danger" title={t('config.saveFailedTitle')} role="alert">
          <p>{t('config.saveFailedBody', { reason: failure })}</p>
        </SectionMessage>
      )}
      <Button type="submit" appearance="primary" busy={saving}>
        {t('action.save')}
      </Button>
      <Button onClick={() => void closeDialog()}>{t('action.cancel')}</Button>
    </div>
  );
}
