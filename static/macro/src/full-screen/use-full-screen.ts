import { useEffect, useMemo } from 'react';
import type { MacroDefinition } from '#contract/macro-definition';
import type { ReaderView } from '#core/view/apply-view';
import type { FullScreen } from '#ui/issue-table/bar/table-bar.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { MacroExtension } from '#ui/macro-extension';
import { closeModal } from '../bridge';

/** The way to the full screen, or back from it. */
export function useFullScreen(
  { isFullScreen }: MacroExtension,
  { display }: MacroDefinition,
): FullScreen {
  const { t } = useI18n();
  const title = display.title ?? t('viewer.name');
  useEffect(() => {
    if (!isFullScreen) return;
    // Confluence does not see keys that are pressed in the frame.
    const onKey = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented) closeModal();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isFullScreen]);
  return useMemo(
    () => ({
      isOn: isFullScreen,
      toggle: (view: ReaderView, onBack: (view: ReaderView) => void) => {
        if (isFullScreen) closeModal();
        else {
          void import('../bridge-full-screen')
            .then(({ enterFullScreen }) => enterFullScreen({ view, title }, onBack))
            .catch((cause: unknown) => {
              console.warn('The table could not be shown on the full screen.', cause);
            });
        }
      },
    }),
    [isFullScreen, title],
  );
}
