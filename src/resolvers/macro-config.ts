import { macroConfigPayloads, type MacroConfigInvocations } from '#contract/invocations';
import { defineInvocations, type Definitions, type Services } from './define';

/**
 * What the config dialog calls. Forge gives the config of a macro no separate function, so every reader can call these
 * too, and nothing here may be unsafe for them.
 */
export function macroConfigDefinitions(services: Services<MacroConfigInvocations>): Definitions {
  return defineInvocations<MacroConfigInvocations>(macroConfigPayloads, services);
}
