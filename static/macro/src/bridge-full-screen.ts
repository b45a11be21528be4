import { Modal } from '@forge/bridge';
import type { ReaderView } from '#core/view/apply-view';
import { onFullScreenView } from './bridge';
import { fullScreenView } from './full-screen/full-screen-view';

/**
 * Shows the table over the whole window, by the same resource in a modal of Confluence.
 * @param onBack gets how the reader left it there, if they changed anything: whatever closed the modal
 * @throws {Error} if Confluence cannot open it
 * @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/modal/
 */
export async function enterFullScreen(
  { view, title }: { view: ReaderView; title: string },
  onBack: (view: ReaderView) => void,
): Promise<void> {
  let last: ReaderView | undefined;
  const end = onFullScreenView((handed) => {
    last = fullScreenView(handed) ?? last;
  });
  const modal = new Modal({
    size: 'max',
    title,
    context: { fullScreen: view },
    onClose: () => {
      end();
      if (last) onBack(last);
    },
  });
  await modal.open().catch((cause: unknown) => {
    end();
    throw cause;
  });
}
