import { macroConfigPayloads, type MacroConfigInvocations } from '#contract/invocations';
import { defineInvocations, type Definitions, type Services } from './define';

/**
 * What the config dialog calls. Forge gives a macro's config no function of its own, so that every
 * reader can call these too: nothing here may be unsafe for a mere reader.
 */
export function macroConfigDefinitions(services: Services<MacroConfigInvocations>): Definitions {
  return defineInvocations<MacroConfigInvocations>(macroConfigPayloads, services);
}
