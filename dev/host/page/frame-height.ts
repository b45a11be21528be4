import { iframeResizer } from 'iframe-resizer';
import type { FrameConnection } from './command';

/** Without a `viewportSize` the platform lets the frame be as high as its content. */
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
