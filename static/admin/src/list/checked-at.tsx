import { useI18n } from '#ui/i18n/i18n-context';
import { relativeTime } from './relative-time';
import { useNow } from './use-now';
import './checked-at.css';

/** How long ago a link was tested. The tooltip gives the exact time. */
export function CheckedAt({ at }: { at: string }) {
  const { t, format } = useI18n();
  const time = relativeTime(at, useNow(), document.documentElement.lang);
  return (
    <time className="checked-at" dateTime={at} title={format.dateTimeInFull(at)}>
      {time === undefined ? t('admin.checkedNow') : t('admin.checked', { time })}
    </time>
  );
}
