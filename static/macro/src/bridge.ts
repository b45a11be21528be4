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
