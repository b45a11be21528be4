import { IconButton } from '#ui/controls/icon-button.tsx';
import { Glyph } from '#ui/icons/glyph.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { SeenChanges } from './use-row-changes';
import './changes.css';

/**
 * How many issues are new, changed and gone. Its element stays where there is nothing to say, so that screen readers tell
 * what comes into it.
 */
export function ChangesBar({ changes, since, dismiss }: SeenChanges) {
  const { t, format, locale } = useI18n();
  const counts = changes && [
    ['added', changes.added.size] as const,
    ['changed', changes.changed.size] as const,
    ['gone', changes.gone] as const,
  ];
  const parts = counts?.flatMap(([kind, count]) =>
    count > 0 ? [t.plural(`tools.changes.${kind}`, count, { count: format.number(count) })] : [],
  );
  return (
    <div className="changes-bar" role="status">
      {parts && (
        <>
          <p className="changes-bar__what">
            {t('tools.changes.since', {
              time: format.timeOrDay(since),
              changes: new Intl.ListFormat(locale, { type: 'unit' }).format(parts),
            })}
          </p>
          <IconButton label={t('tools.changes.dismiss')} onClick={dismiss}>
            <Glyph name="remove" />
          </IconButton>
        </>
      )}
    </div>
  );
}
