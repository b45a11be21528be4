import { configure, getConfig, waitFor } from '@testing-library/dom';
import { installFakeBridge, type FakeBridge } from './fake-bridge';

/** Looking for roles in a whole page takes long where other tests share the processor. */
const PATIENCE_MS = 15_000;
const PATIENCE_AFTER_A_FAILURE_MS = 1_000;

/**
 * A first wait in vain is a failure already. The others of the file give up soon, or a broken component that all
 * pages share would make the run look hung.
 */
const usual = getConfig();
configure({
  asyncUtilTimeout: PATIENCE_MS,
  asyncWrapper: (wait) =>
    usual.asyncWrapper(wait).catch((cause: unknown) => {
      configure({ asyncUtilTimeout: PATIENCE_AFTER_A_FAILURE_MS });
      throw cause;
    }),
});

type Resource = 'macro' | 'macro-config' | 'admin' | 'connect';

/** Opens a resource as its frame does: an empty root, the bridge, then its `main`. */
export async function openResource(
  resource: Resource,
  prepare: (bridge: FakeBridge) => void,
): Promise<FakeBridge> {
  await closeLast();
  document.body.innerHTML = '<div id="root"></div>';
  const bridge = installFakeBridge();
  prepare(bridge);
  // jsdom has no layout, and therefore not this method.
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.ResizeObserver = SizesNeverChange;
  // Each test gets modules of its own: the bridge is captured when they are loaded.
  jest.resetModules();
  await MAINS[resource]();
  return bridge;
}

/** What the last page would still load must not meet the modules of this one. */
async function closeLast(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const { createRoot } = await import('react-dom/client');
  createRoot(root).unmount();
}

/** jsdom has no layout, and therefore no sizes to watch. */
export class SizesNeverChange implements ResizeObserver {
  readonly observe = () => undefined;
  readonly unobserve = () => undefined;
  readonly disconnect = () => undefined;
}

const MAINS: Record<Resource, () => Promise<unknown>> = {
  macro: () => import('#static/macro/src/main.tsx'),
  'macro-config': () => import('#static/macro-config/src/main.tsx'),
  admin: () => import('#static/admin/src/main.tsx'),
  connect: () => import('#static/connect/src/main.tsx'),
};

/** The reader looks at this tab again, as often as it takes. */
export const comeBackUntil = (expectation: () => void): Promise<void> =>
  waitFor(
    () => {
      document.dispatchEvent(new Event('visibilitychange'));
      expectation();
    },
    // Polls only: looking again at each change of the page would never let it come to rest.
    { container: document.createElement('div') },
  );

/** ICU versions differ in which kind of space stands before PM. */
export const textOf = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s/gu, ' ');

/** A promise that the test settles. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
