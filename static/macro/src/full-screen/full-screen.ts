import type { ReaderView } from '#core/view/apply-view';
import { onFullScreenView } from '../bridge';
import { openModal } from '../bridge-modal';
import { fullScreenView } from './full-screen-view';

/**
 * Shows the table over the whole window, by the same resource in a modal of Confluence.
 * @param onBack gets how the reader left it there, if they changed anything: whatever closed the modal
 * @throws {Error} if Confluence cannot open it
 */
export async function enterFullScreen(
  { view, title }: { view: ReaderView; title: string },
  onBack: (view: ReaderView) => void,
): Promise<void> {
  let last: ReaderView | undefined;
  const end = onFullScreenView((handed) => {
    last = fullScreenView(handed) ?? last;
  });
  await openModal({
    title,
    context: { fullScreen: view },
    onClose: () => {
      end();
      if (last) onBack(last);
    },
  }).catch((cause: unknown) => {
    end();
    throw cause;
  });
}
