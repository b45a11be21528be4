import type { MacroDefinition } from '#contract/macro-definition';

/** Part of every signed text, so that a signature of another kind or version is not valid here. */
const KIND = 'macro-definition/1';

/**
 * Builds the text that the signature of a definition signs: everything that decides which issues and fields a
 * shared account shows, and the space that the definition was saved in. The title is not part of it.
 * @param spaceKey undefined for a link that every space may use
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
