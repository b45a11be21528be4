import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view';
import { type SyntaxProblem, syntaxProblem } from '#core/jql/writing/syntax-problem';

/** Somebody who stops for so long has finished a word. */
const PAUSE_MS = 700;

const setProblem = StateEffect.define<SyntaxProblem | undefined>();
const underline = Decoration.mark({ class: 'jql-problem' });

/** The underlined part; it goes with the next change. */
const underlined = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(last, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setProblem)) return around(effect.value, transaction.state.doc.toString());
    }
    return transaction.docChanged ? Decoration.none : last;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** What is missing at the end has no text: the word before it is underlined. */
function around(problem: SyntaxProblem | undefined, query: string): DecorationSet {
  if (!problem) return Decoration.none;
  const { from, to } = problem;
  if (from < to) return Decoration.set([underline.range(from, to)]);
  const before = /\S+\s*$/.exec(query.slice(0, from));
  return before ? Decoration.set([underline.range(before.index, from)]) : Decoration.none;
}

/**
 * Checks the syntax after a pause in writing, underlines the first problem and tells it. Its end is told at once.
 */
export function problemCheck(onProblem: (problem: SyntaxProblem | undefined) => void): Extension {
  const problemIn = (view: EditorView) => {
    const query = view.state.doc.toString();
    return query.trim() === '' ? undefined : syntaxProblem(query);
  };
  return [underlined, ViewPlugin.define((view) => createChecker(view, problemIn, onProblem))];
}

function createChecker(
  view: EditorView,
  problemIn: (view: EditorView) => SyntaxProblem | undefined,
  onProblem: (problem: SyntaxProblem | undefined) => void,
) {
  let isWrong = false;
  const tell = (problem: SyntaxProblem | undefined) => {
    isWrong = problem !== undefined;
    onProblem(problem);
  };
  const check = () => {
    const problem = problemIn(view);
    view.dispatch({ effects: setProblem.of(problem) });
    tell(problem);
  };
  let timer = setTimeout(check, PAUSE_MS);
  return {
    update({ docChanged }: { docChanged: boolean }) {
      if (!docChanged) return;
      clearTimeout(timer);
      if (isWrong && !problemIn(view)) tell(undefined);
      else timer = setTimeout(check, PAUSE_MS);
    },
    destroy: () => clearTimeout(timer),
  };
}
