import { useEffect, type RefObject } from 'react';

/** How long the page must stand still, and how long to wait for that, as in `@atlaskit/renderer` 136.1.2. */
const QUIET_MS = 750;
const PATIENCE_MS = 10_000;

/** Scrolls to the block of an address that ends in `#block-{localId}` once the page stands still. */
export function useScrollToBlock(body: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const localId = /^#block-([\w-]+)$/.exec(location.hash)?.[1];
    const container = body.current;
    if (localId === undefined || !container) return undefined;
    const scroll = () => {
      end();
      container.querySelector(`[data-macro="${localId}"]`)?.scrollIntoView({ block: 'start' });
    };
    let quiet = setTimeout(scroll, QUIET_MS);
    const patience = setTimeout(scroll, PATIENCE_MS);
    const sizes = new ResizeObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(scroll, QUIET_MS);
    });
    const end = () => {
      sizes.disconnect();
      clearTimeout(quiet);
      clearTimeout(patience);
    };
    sizes.observe(container);
    return end;
  }, [body]);
}
