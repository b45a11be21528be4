import { history, historyKeymap, isolateHistory, standardKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { SyntaxProblem } from '#core/jql/writing/syntax-problem';
import { completion, type CompletionTexts } from './completion';
import type { JqlHelp } from '../completion/jql-help';
import { highlighting } from './highlighting';
import { overtypeParenthesis } from './overtype-parenthesis';
import { problemCheck } from './problem-check';
import { replaceSelection } from './replace-selection';
import { theme } from './theme';

/** What the editor shows and tells. */
interface EditorOptions {
  text: string;
  /** The accessible name: a label outside of the shadow root cannot give one. */
  label: string;
  texts: CompletionTexts;
  /** Of the chosen link, when it is asked; undefined without one. */
  help: () => JqlHelp | undefined;
  onChange: (text: string) => void;
  onRun: () => void;
  /** The first problem of the syntax, after a pause; undefined as soon as there is none. */
  onProblem: (problem: SyntaxProblem | undefined) => void;
  /** Something for screen readers to say. */
  onAnnounce: (text: string) => void;
}

/** What a screen reader hears beside the label. */
interface Described {
  description: string;
  isInvalid: boolean;
}

/** An editor that stands in a shadow root. */
export interface JqlEditor {
  /** Replaces the text, unless it is the same, without telling of the change. */
  write: (text: string) => void;
  focus: () => void;
  /** In UTF-16 units. */
  select: (from: number, to: number) => void;
  describe: (described: Described) => void;
  destroy: () => void;
}

/** Marks a text that the dialog writes, and so knows. */
const fromOutside = Annotation.define<true>();

const DESCRIPTION_ID = 'description';

/**
 * Opens a query editor. In a shadow root CodeMirror puts its styles into `adoptedStyleSheets`; in a document it would write a
 * style element, which Confluence's content security policy forbids.
 */
export function openJqlEditor(root: ShadowRoot, options: EditorOptions): JqlEditor {
  const described = new Compartment();
  const description = document.createElement('p');
  description.id = DESCRIPTION_ID;
  description.hidden = true;
  const state = EditorState.create({
    doc: options.text,
    selection: { anchor: options.text.length },
    extensions: [extensionsFor(options), described.of(attributesFor(options.label))],
  });
  const view = new EditorView({ state, root });
  root.replaceChildren(view.dom, description);
  return {
    write: (text) => write(view, text),
    focus: () => view.focus(),
    select: (from, to) => {
      view.focus();
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    },
    describe: ({ description: text, isInvalid }) => {
      description.textContent = text;
      view.dispatch({
        effects: described.reconfigure(
          attributesFor(options.label, { description: text, isInvalid }),
        ),
      });
    },
    destroy: () => view.destroy(),
  };
}

function extensionsFor({ texts, help, onChange, onRun, onProblem, onAnnounce }: EditorOptions) {
  const run = () => {
    onRun();
    return true;
  };
  return [
    history(),
    EditorView.lineWrapping,
    highlighting,
    overtypeParenthesis,
    replaceSelection,
    completion({ texts, help, onAnnounce }),
    problemCheck(onProblem),
    theme,
    Prec.high(keymap.of([{ key: 'Mod-Enter', run }])),
    // Without Tab: it leaves the field, as everywhere in a form.
    keymap.of([...standardKeymap, ...historyKeymap]),
    EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      const isWritten = transactions.some((each) => each.annotation(fromOutside));
      if (docChanged && !isWritten) onChange(state.doc.toString());
    }),
  ];
}

function attributesFor(label: string, described?: Described): Extension {
  return EditorView.contentAttributes.of({
    'aria-label': label,
    'aria-required': 'true',
    'aria-invalid': String(described?.isInvalid ?? false),
    'aria-describedby': DESCRIPTION_ID,
    dir: 'ltr',
    spellcheck: 'false',
    autocapitalize: 'off',
    autocorrect: 'off',
  });
}

function write(view: EditorView, text: string): void {
  if (view.state.doc.toString() === text) return;
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    selection: { anchor: text.length },
    // A step of its own for undo.
    annotations: [fromOutside.of(true), isolateHistory.of('full')],
  });
}
