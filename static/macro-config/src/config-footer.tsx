import { useLayoutEffect, useRef, useState } from 'react';
import { AppError } from '#contract/app-error';
import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { closeDialog } from './bridge';
import { HistoryButtons } from './history/history-buttons';
import { SettingsTooLongError } from './saved/stored-definition';

/** Save and Cancel, which asks before it loses changes, and the failure of the last save. */
export function ConfigFooter(props: {
  failure: unknown;
  saving: boolean;
  isChanged: boolean;
  steps: Parameters<typeof HistoryButtons>[0];
  onDiscard: () => void;
}) {
  const { failure, saving, isChanged, steps, onDiscard } = props;
  const { t } = useI18n();
  const [isAsking, setIsAsking] = useState(false);
  if (isAsking) {
    return (
      <DiscardQuestion
        onDiscard={onDiscard}
        onKeep={() => {
          setIsAsking(false);
        }}
      />
    );
  }
  return (
    <div className="config__footer">
      {failure !== undefined && <Failure failure={failure} />}
      <HistoryButtons {...steps} />
      <Button type="submit" appearance="primary" busy={saving}>
        {t('action.save')}
      </Button>
      <Button
        onClick={() => {
          if (isChanged) setIsAsking(true);
          else void closeDialog();
        }}
      >
        {t('action.cancel')}
      </Button>
    </div>
  );
}

function Failure({ failure }: { failure: unknown }) {
  const { t, format } = useI18n();
  if (failure instanceof AppError) return <ErrorMessage error={failure} />;
  const isTooLong = failure instanceof SettingsTooLongError;
  return (
    <SectionMessage
      tone="danger"
      title={t(isTooLong ? 'config.tooLongTitle' : 'config.saveFailedTitle')}
      role="alert"
    >
      <p>
        {isTooLong
          ? t('config.tooLongBody', {
              bytes: format.number(failure.bytes),
              limit: format.number(failure.limit),
            })
          : t('config.saveFailedBody', { reason: reasonOf(failure) })}
      </p>
    </SectionMessage>
  );
}

function DiscardQuestion({ onDiscard, onKeep }: { onDiscard: () => void; onKeep: () => void }) {
  const { t } = useI18n();
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  return (
    <div className="config__footer">
      <SectionMessage tone="warning" title={t('config.discardTitle')} role="alert">
        <p>{t('config.discardBody')}</p>
      </SectionMessage>
      <Button
        appearance="danger"
        onClick={() => {
          onDiscard();
          void closeDialog();
        }}
      >
        {t('config.discard')}
      </Button>
      <Button buttonRef={keep} onClick={onKeep}>
        {t('config.keepEditing')}
      </Button>
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
