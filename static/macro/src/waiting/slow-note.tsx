import { useEffect, useState } from 'react';
import { useI18n } from '#ui/i18n/i18n-context';

const SECOND_MS = 1_000;

/** How long a table has been waited for. Screen readers are told once, and not each second. */
export function SlowNote({ since }: { since: number }) {
  const { t, format } = useI18n();
  const [seconds, setSeconds] = useState(() => secondsSince(since));
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds(secondsSince(since));
    }, SECOND_MS);
    return () => {
      clearInterval(timer);
    };
  }, [since]);
  return (
    <p className="panel__note" role="status">
      {t('tools.slow')}
      <span aria-hidden="true">{t('tools.slowFor', { seconds: format.number(seconds) })}</span>
    </p>
  );
}

const secondsSince = (since: number) => Math.round((Date.now() - since) / SECOND_MS);
