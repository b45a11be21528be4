import { EditorView } from '@codemirror/view';

/**
 * Writing over a selection, done here: Chromium would keep the look of the replaced text by a style attribute, which
 * Confluence's content security policy forbids and reports.
 */
export const replaceSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data } = event;
    if (inputType !== 'insertText' || data === null || view.composing) return false;
    const { from, to } = selectedIn(view);
    if (from === to) return false;
    event.preventDefault();
    view.dispatch({
      changes: { from, to, insert: data },
      selection: { anchor: from + data.length },
      userEvent: 'input.type',
      scrollIntoView: true,
    });
    return true;
  },
});

/**
 * The browser's own selection, because the editor may not know it yet. Chromium tells that of a shadow root by a method of its
 * own, and gives events in it no target ranges.
 */
function selectedIn(view: EditorView): { from: number; to: number } {
  const root = view.root as { getSelection?: () => Selection | null };
  const selection = root.getSelection?.();
  if (!selection?.anchorNode || !selection.focusNode) return view.state.selection.main;
  if (!view.contentDOM.contains(selection.anchorNode)) return view.state.selection.main;
  const ends = [
    view.posAtDOM(selection.anchorNode, selection.anchorOffset),
    view.posAtDOM(selection.focusNode, selection.focusOffset),
  ];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}
