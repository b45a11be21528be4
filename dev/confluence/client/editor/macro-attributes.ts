import type { Node } from 'prosemirror-model';
import { readMacroNode, type MacroConfig, type MacroInstance } from '../../adf/macro-node';

/** The macro of a node. @throws {TypeError} if the node is not a macro of a Forge app */
export function macroIn(node: Node): MacroInstance {
  const macro = readMacroNode({ type: node.type.name, attrs: node.attrs });
  if (!macro) throw new TypeError(`${node.type.name} is not a macro.`);
  return macro;
}

/** The title of the macro in a node. */
export function macroTitle(node: Node): string {
  return String(node.attrs.text ?? 'Macro');
}

/** The attributes of the node after the app saved `config`. */
export function withConfig(node: Node, config: MacroConfig): Record<string, unknown> {
  const parameters = { ...(node.attrs.parameters as object), guestParams: config };
  return { ...node.attrs, parameters };
}
