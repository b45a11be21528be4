import { macroPayloads, type MacroInvocations } from '#contract/invocations';
import { defineInvocations, type Definitions, type Services } from './define';

/** What any reader of a page may call. */
export function macroDefinitions(
  services: Omit<Services<MacroInvocations>, 'checkReader'>,
): Definitions {
  return defineInvocations<MacroInvocations>(macroPayloads, {
    ...services,
    // Who is no reader does not come this far.
    checkReader: () => Promise.resolve(null),
  });
}
