import { macroPayloads } from '#contract/invocations';
import type { MacroInvocations } from '#contract/invocations';
import { defineInvocations } from './define';
import type { Definitions, Services } from './define';

/** What any reader of a page may call. */
export function macroDefinitions(services: Services<MacroInvocations>): Definitions {
  return defineInvocations<MacroInvocations>(macroPayloads, services);
}
