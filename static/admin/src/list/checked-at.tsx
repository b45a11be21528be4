import { useI18n } from '#ui/i18n/i18n-context';
import { relativeTime } from './relative-time';
import { useNow } from './use-now';
import './checked-at.css';

/** When something was: about, and exactly on pointing at it. */
export function CheckedAt({ at }: { at: string }) {
  const { t, format } = useI18n();
  const time = relativeTime(at, useNow(), document.documentElement.lang);
  return (
    <time className="checked-at" dateTime={at} title={format.dateTimeInFull(at)}>
      {t('admin.checked', { time })}
    </time>
  );
}
