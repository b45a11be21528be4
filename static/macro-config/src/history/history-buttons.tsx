import { useEffect } from 'react';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';

interface Steps {
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
}

/** Undo and redo of the whole dialog: its buttons and, outside of fields that undo themselves, its keys. */
export function HistoryButtons({ undo, redo, canUndo, canRedo }: Steps) {
  const { t } = useI18n();
  useHistoryKeys(undo, redo);
  return (
    <div className="config__history">
      <Button disabled={!canUndo} onClick={undo}>
        {t('config.undo')}
      </Button>
      <Button disabled={!canRedo} onClick={redo}>
        {t('config.redo')}
      </Button>
    </div>
  );
}

function useHistoryKeys(undo: () => void, redo: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || undoesItself(event)) return;
      const key = event.key.toLowerCase();
      const step = key === 'y' || (key === 'z' && event.shiftKey) ? redo : undo;
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      step();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [undo, redo]);
}

/** The query editor is in a shadow root, so the event's own target is only its host. */
function undoesItself(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, input:not([type="checkbox"]):not([type="radio"])'))
  );
}
