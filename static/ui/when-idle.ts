const LATEST_MS = 500;
const TOUCHES = ['scroll', 'pointerdown', 'pointerover', 'keydown', 'focusin'] as const;

/**
 * Calls back once: when the browser has nothing else to do, or as soon as a person touches the element.
 * @returns a function that ends the waiting
 */
export function whenIdle(callback: () => void, touched: HTMLElement | null): () => void {
  const controller = new AbortController();
  const once = () => {
    if (controller.signal.aborted) return;
    controller.abort();
    callback();
  };
  for (const touch of TOUCHES) {
    touched?.addEventListener(touch, once, { passive: true, signal: controller.signal });
  }
  // Safari has no such callback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(once, { timeout: LATEST_MS });
  else setTimeout(once, LATEST_MS);
  return () => {
    controller.abort();
  };
}
