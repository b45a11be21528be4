import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';

/** What can be done with the selected issues; nothing is shown while there are none. */
export function SelectionBar(props: { count: number; onCopy: () => void; onClear: () => void }) {
  const { count, onCopy, onClear } = props;
  const { t, format } = useI18n();
  if (count === 0) return null;
  return (
    <div className="selection-bar" role="group" aria-label={t('tools.selection.label')}>
      <p className="selection-bar__count" role="status">
        {t.plural('tools.selection.count', count, { count: format.number(count) })}
      </p>
      <Button appearance="link" onClick={onCopy}>
        {t('tools.selection.copy')}
      </Button>
      <Button appearance="link" onClick={onClear}>
        {t('tools.selection.clear')}
      </Button>
    </div>
  );
}
