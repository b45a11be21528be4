import { view } from '@forge/bridge';
import type { MacroConfigInvocations, MacroInvocations } from '#contract/invocations';
import type { MacroDefinition } from '#contract/macro-definition';
import { createInvoke } from '#ui/bridge';

/** The dialog runs beside the macro and shares its resolver. */
export const invokeConfig = createInvoke<MacroInvocations & MacroConfigInvocations>();

/**
 * Writes the definition into the page and closes the dialog.
 * @throws {Error} with the platform's `code`: `INVALID_CONFIG`, `MACRO_NOT_FOUND`, ...
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/
 */
export const saveDefinition = (config: MacroDefinition): Promise<void> => view.submit({ config });

/** Closes the dialog. If the macro is being inserted, Confluence removes it. */
export const closeDialog = (): Promise<void> => view.close();
