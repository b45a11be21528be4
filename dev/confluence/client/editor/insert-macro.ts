import type { Node } from 'prosemirror-model';
import { Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { toMacroNode } from '../../adf/macro-node';
import type { MacroChoice } from '../../site/view-state';
import type { EditorSite } from './editor-site';
import { configureMacro } from './macro-config-dialog';
import { pageSchema } from './schema';

/** Inserts a new macro at the cursor, and opens its config dialog if the manifest says so. */
export function insertMacro(
  site: EditorSite,
  view: EditorView,
  choice: MacroChoice,
  autoConvertLink?: string,
): void {
  const node = createMacro(site, choice, autoConvertLink);
  const { tr } = view.state;
  tr.replaceSelectionWith(node);
  const after = tr.mapping.map(view.state.selection.to);
  // Lets the author continue below the macro.
  if (after >= tr.doc.content.size) {
    tr.insert(tr.doc.content.size, pageSchema.nodes.paragraph.create());
  }
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(after, tr.doc.content.size))));
  view.dispatch(tr.scrollIntoView());
  const opensConfig = choice.config?.openOnInsert === true && autoConvertLink === undefined;
  if (opensConfig) void configureMacro({ site, view, node, choice, isInserting: true });
}

function createMacro({ app }: EditorSite, choice: MacroChoice, autoConvertLink?: string): Node {
  const macro = { moduleKey: choice.moduleKey, localId: crypto.randomUUID(), autoConvertLink };
  const { attrs } = toMacroNode(app, macro, choice.title);
  return pageSchema.nodes.extension.create(attrs);
}
