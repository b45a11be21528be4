import { macroPayloads, type MacroInvocations } from '#contract/invocations';
import { defineInvocations, type Definitions, type Services } from './define';

/** What any reader of a page may call. */
export function macroDefinitions(services: Services<MacroInvocations>): Definitions {
  return defineInvocations<MacroInvocations>(macroPayloads, services);
}
