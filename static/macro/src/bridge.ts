import { events, view } from '@forge/bridge';
import type { MacroInvocations } from '#contract/invocations';
import { createInvoke, readContext } from '#ui/bridge';

export const invokeMacro = createInvoke<MacroInvocations>();

/** Tells exports and snapshots of the page that this macro is drawn. */
export const announceReady = (): Promise<void> => view.emitReadyEvent();

/**
 * Calls back with the macro's extension context whenever its config was saved in the editor.
 * @returns a function that ends it
 */
export function onConfigChanged(callback: (extension: Record<string, unknown>) => void) {
  return endOf(
    events.on('FORGE_CORE_MACRO_CONFIG_CHANGED', async () => {
      const { extension } = await readContext();
      callback(extension);
    }),
  );
}

const FULL_SCREEN_VIEW = 'full-screen-view';

/** Tells the page how its table is shown on the full screen, because nothing else outlasts that. */
export const announceFullScreenView = (view: object): Promise<unknown> =>
  events.emit(FULL_SCREEN_VIEW, { fullScreen: view });

/**
 * Calls back with each change of the view on the full screen, unchecked.
 * @returns a function that ends it
 */
export const onFullScreenView = (callback: (handed: unknown) => void) =>
  endOf(events.on(FULL_SCREEN_VIEW, callback));

/** Goes back from the full screen to the page. */
export const closeModal = (): void => void view.close().catch(() => undefined);

const APPROVAL = 'approval-given';

/** Tells the app's other frames on this page that the reader has access by this link now. */
export const announceApproval = (linkId: string): Promise<unknown> =>
  events.emit(APPROVAL, { linkId });

/**
 * Calls back when another frame on this page found that the reader has access by this link.
 * @returns a function that ends it
 */
export const onApproval = (linkId: string, callback: () => void) =>
  endOf(
    events.on(APPROVAL, (news?: { linkId?: unknown }) => {
      if (news?.linkId === linkId) callback();
    }),
  );

type Subscription = ReturnType<typeof events.on>;

const endOf = (subscription: Subscription) => () => {
  void subscription.then(({ unsubscribe }) => {
    unsubscribe();
  });
};
