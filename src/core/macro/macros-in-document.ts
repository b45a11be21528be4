import { type MacroDefinition, readMacroDefinition, sourceOf } from '#contract/macro-definition';

/** A macro of this app in a document. */
export interface MacroInDocument {
  definition: MacroDefinition;
  /** Puts another definition in its place in the document. */
  replace(definition: MacroDefinition): void;
}

const EXTENSION_TYPES = ['extension', 'bodiedExtension', 'inlineExtension'];

/** The parameter of the node that holds the definition: what Confluence writes today, and what it wrote before. */
const PLACES = ['guestParams', 'config'];

/**
 * Finds the macros of this app in a document of the Atlassian Document Format, in reading order. A macro is
 * recognized by its definition. The document is walked without recursion, because it comes from outside and
 * may be deeply nested.
 * @param document {@link MacroInDocument.replace} changes it
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function macrosInDocument(document: unknown): MacroInDocument[] {
  const found: MacroInDocument[] = [];
  const waiting: unknown[] = [document];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isRecord(node)) continue;
    const macro = macroOf(node);
    if (macro) found.push(macro);
    if (!Array.isArray(node.content)) continue;
    // One by one, because a call with too many arguments overflows the stack.
    for (const child of [...(node.content as unknown[])].reverse()) waiting.push(child);
  }
  return found;
}

function macroOf(node: Record<string, unknown>): MacroInDocument | undefined {
  if (!EXTENSION_TYPES.includes(String(node.type)) || !isRecord(node.attrs)) return undefined;
  const { parameters } = node.attrs;
  if (!isRecord(parameters)) return undefined;
  for (const place of PLACES) {
    const definition = readMacroDefinition(parameters[place]);
    if (definition) {
      return { definition, replace: (next) => void Object.assign(parameters, { [place]: next }) };
    }
  }
  return undefined;
}

/** Moves a table to another link and drops its signature, which was made for the old one. */
export function withLink(definition: MacroDefinition, linkId: string): MacroDefinition {
  const { v, columns, display } = definition;
  return { v, columns, display, sources: [{ ...sourceOf(definition), linkId }] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
