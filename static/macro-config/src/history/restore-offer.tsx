import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import type { KeptDraft } from './kept-draft';
import type { useDraft } from './use-draft';

/** Offers what an author entered and did not save the last time. */
export function RestoreOffer(props: NonNullable<ReturnType<typeof useDraft>['offer']>) {
  const { kept, restore, forget } = props;
  const { t, format } = useI18n();
  const when = (at: KeptDraft['at']) => format.timeOrDay(at);
  return (
    <SectionMessage tone="information" title={t('config.draft.title')} role="status">
      <p>{t('config.draft.body', { time: when(kept.at) })}</p>
      <div className="actions">
        <Button onClick={() => restore(kept)}>{t('config.draft.restore')}</Button>
        <Button appearance="link" onClick={forget}>
          {t('config.draft.forget')}
        </Button>
      </div>
    </SectionMessage>
  );
}
