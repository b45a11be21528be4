import {
  type MacroDefinition,
  readMacroDefinition,
  type TableSource,
} from '#contract/macro-definition';

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

/** Moves the sources of one link to another, and drops the signature, which was made for the old one. */
export function withLink(definition: MacroDefinition, from: string, to: string): MacroDefinition {
  const { v, columns, display } = definition;
  const [first, ...others] = definition.sources;
  const moved = (source: TableSource) =>
    source.linkId === from ? { ...source, linkId: to } : source;
  return { v, columns, display, sources: [moved(first), ...others.map(moved)] };
}

/** The queries that a table runs on a link. */
export const queriesOn = ({ sources }: MacroDefinition, linkId: string): string[] =>
  sources.filter((source) => source.linkId === linkId).map(({ jql }) => jql);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
