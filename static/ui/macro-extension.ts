import { readMacroDefinition, type MacroDefinition } from '#contract/macro-definition';

/** What Confluence tells a macro about itself, read from the untyped context. */
export interface MacroExtension {
  /** undefined if the macro was never configured, or if its config is not one that this app wrote */
  definition: MacroDefinition | undefined;
  /** What is stored, read or not. */
  config: unknown;
  /** The page is open in the editor. */
  isEditing: boolean;
  /** The pasted link that became this macro. */
  autoConvertLink: string | undefined;
  contentId: string | undefined;
  /** The macro is shown in a modal over its page. */
  isFullScreen: boolean;
}

/** @param extension the context of the module, unchecked */
export function readMacroExtension(extension: Record<string, unknown>): MacroExtension {
  const { config, isEditing, autoConvertLink, content, modal } = extension;
  return {
    definition: readMacroDefinition(config),
    config,
    isEditing: isEditing === true,
    autoConvertLink: typeof autoConvertLink === 'string' ? autoConvertLink : undefined,
    contentId: readId(content),
    isFullScreen: modal !== undefined,
  };
}

function readId(content: unknown): string | undefined {
  if (typeof content !== 'object' || content === null || !('id' in content)) return undefined;
  return typeof content.id === 'string' || typeof content.id === 'number'
    ? String(content.id)
    : undefined;
}
