import { useEffect, type RefObject } from 'react';

/** As `useScrollToBlock` of `@atlaskit/renderer` 136.1.2: so long nothing may move, and so long it waits at most. */
const QUIET_MS = 750;
const PATIENCE_MS = 10_000;

/** Scrolls to the block of an address that ends in `#block-{localId}`, once the page above it stands still. */
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
