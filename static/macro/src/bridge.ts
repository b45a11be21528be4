import { events, view } from '@forge/bridge';
import type { MacroInvocations } from '../../../src/contract/invocations';
import { createInvoke, readContext } from '../../ui/bridge';

export const invokeMacro = createInvoke<MacroInvocations>();

/** Tells exports and snapshots of the page that this macro is drawn. */
export const announceReady = (): Promise<void> => view.emitReadyEvent();

/**
 * Calls back with the macro's extension context whenever its config was saved in the editor.
 * @returns a function that ends it
 */
export function onConfigChanged(callback: (extension: Record<string, unknown>) => void) {
  const subscription = events.on('FORGE_CORE_MACRO_CONFIG_CHANGED', async () => {
    const { extension } = await readContext();
    callback(extension);
  });
  return () => {
    void subscription.then(({ unsubscribe }) => {
      unsubscribe();
    });
  };
}
