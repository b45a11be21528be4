import type { MacroDefinition } from '#contract/macro-definition';

/** Part of every signed text, so that no signature of another kind or version counts here. */
const KIND = 'macro-definition/1';

/**
 * What the signature of a definition is made of: everything that decides which issues and fields a
 * shared account shows, in one form, and the space that it was saved in. The title is free.
 */
export function signedText(definition: MacroDefinition, spaceKey: string | undefined): string {
  const { v, sources, columns, display } = definition;
  return JSON.stringify([
    KIND,
    v,
    sources.map(({ linkId, jql }) => [linkId, jql]),
    columns.map(({ fieldId }) => fieldId),
    display.maxRows,
    spaceKey ?? null,
  ]);
}
