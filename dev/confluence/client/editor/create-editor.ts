import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { EditorState, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { AdfDocument } from '../../adf/adf';
import { toEditorDocument } from './adf-document';
import { autoConvertPlugin } from './auto-convert-plugin';
import type { EditorSite } from './editor-site';
import { MacroView } from './macro-view';
import { pageSchema } from './schema';
import { slashPlugin } from './slash-query';

const { nodes, marks } = pageSchema;

const insertHardBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hardBreak.create()).scrollIntoView());
  return true;
};

const KEYS: Record<string, Command> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleMark(marks.strong),
  'Mod-i': toggleMark(marks.em),
  'Shift-Enter': chainCommands(exitCode, insertHardBreak),
  Enter: splitListItem(nodes.listItem),
  Tab: sinkListItem(nodes.listItem),
  'Shift-Tab': liftListItem(nodes.listItem),
};

const RULES = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,6})\s$/, nodes.heading, ([, marks = '']) => ({
      level: marks.length,
    })),
    wrappingInputRule(/^[-*]\s$/, nodes.bulletList),
    wrappingInputRule(/^1\.\s$/, nodes.orderedList),
  ],
});

interface EditorParts {
  site: EditorSite;
  body: AdfDocument;
  onChange: (view: EditorView) => void;
}

/** The editor of a page body. */
export function createEditor(
  place: HTMLElement,
  { site, body, onChange }: EditorParts,
): EditorView {
  const plugins = [
    slashPlugin,
    autoConvertPlugin(site),
    RULES,
    history(),
    keymap(KEYS),
    keymap(baseKeymap),
  ];
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: toEditorDocument(body), plugins }),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Page body',
      class: 'page-body',
    },
    nodeViews: {
      extension: (node, editor, getPos) => new MacroView(site, node, editor, getPos),
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      onChange(view);
    },
  });
  return view;
}
