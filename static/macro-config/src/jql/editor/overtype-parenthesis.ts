import { EditorView } from '@codemirror/view';

/** Typing the closing parenthesis that a completion has written goes past it, as long as another one would be too many. */
export const overtypeParenthesis = EditorView.inputHandler.of((view, from, to, text) => {
  const query = view.state.doc.toString();
  const isThere = text === ')' && from === to && query.charAt(from) === ')';
  if (!isThere || count(query, '(') > count(query, ')')) return false;
  view.dispatch({ selection: { anchor: from + 1 }, userEvent: 'select' });
  return true;
});

const count = (text: string, character: string) => text.split(character).length - 1;
