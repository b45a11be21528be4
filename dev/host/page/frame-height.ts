import { iframeResizer } from 'iframe-resizer';
import type { FrameConnection } from './command';

/** Keeps a frame as high as its content, as the platform does without a `viewportSize`. */
export function keepFrameHeight({ iframe, descriptor, onDispose }: FrameConnection): void {
  if (descriptor.height !== undefined) return;
  iframe.addEventListener('load', () => {
    iframeResizer(
      { checkOrigin: false, heightCalculationMethod: 'bodyScroll', log: false },
      iframe,
    );
  });
  onDispose(() => {
    const resizer = (iframe as { iFrameResizer?: { removeListeners(): void } }).iFrameResizer;
    resizer?.removeListeners();
  });
}
