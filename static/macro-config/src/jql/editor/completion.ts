import {
  autocompletion,
  type Completion,
  type CompletionContext,
  completionStatus,
  type CompletionResult,
  currentCompletions,
  pickedCompletion,
  selectedCompletionIndex,
  setSelectedCompletion,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { caretInQuery, type CaretInQuery } from '#core/jql/writing/caret-in-query';
import type { JqlHelp } from '../completion/jql-help';
import type { JqlOption } from '../completion/jql-option';
import { optionsAt, valueQuestion } from '../completion/jql-options';

export interface CompletionTexts {
  /** Stands behind a function. */
  functionDetail: string;
  /** How many options there are. */
  found: (count: number) => string;
}

interface Source {
  texts: CompletionTexts;
  help: () => JqlHelp | undefined;
  onAnnounce: (text: string) => void;
}

/** A person who types on is not asked about yet. */
const TYPING_MS = 80;

/** Completes queries while the author types, and on Ctrl+Space. */
export function completion(source: Source): Extension {
  return [
    autocompletion({
      override: [(context) => complete(context, source)],
      activateOnTypingDelay: TYPING_MS,
      activateOnCompletion: () => true,
      // An option that nobody chose must not replace a line break.
      selectOnOpen: false,
      // Nothing is chosen before something is typed, so that Enter takes nothing by accident.
      interactionDelay: 0,
      icons: false,
      maxRenderedOptions: 50,
    }),
    EditorView.updateListener.of((update) => {
      const options = currentCompletions(update.state);
      if (options === currentCompletions(update.startState)) return;
      if (options.length > 0) source.onAnnounce(source.texts.found(options.length));
      queueMicrotask(() => selectTyped(update.view));
    }),
  ];
}

/** Once something is typed, the best option is chosen: Enter takes it. */
function selectTyped(view: EditorView): void {
  const { state } = view;
  if (completionStatus(state) !== 'active' || selectedCompletionIndex(state) !== null) return;
  const { typed } = caretInQuery(state.doc.toString(), state.selection.main.head);
  if (typed !== '') view.dispatch({ effects: setSelectedCompletion(0) });
}

async function complete(
  context: CompletionContext,
  { texts, help }: Source,
): Promise<CompletionResult | null> {
  const jira = help();
  if (!jira || !context.state.selection.main.empty) return null;
  const caret = caretInQuery(context.state.doc.toString(), context.pos);
  // The author sees the problem with the link elsewhere in the dialog.
  const vocabulary = await jira.vocabulary().catch(() => undefined);
  if (!vocabulary || context.aborted) return null;
  const question = valueQuestion(caret, vocabulary);
  const suggestions = question ? await jira.suggestions(question) : [];
  const options = optionsAt(caret, vocabulary, suggestions);
  if (options.length === 0 || isWritten(options, caret)) return null;
  return {
    from: caret.from,
    to: caret.to,
    options: options.map((option) => completionOf(option, texts)),
    filter: false,
  };
}

/** The only option is what stands there. */
const isWritten = ([first, ...others]: JqlOption[], { typed, from, to }: CaretInQuery) =>
  others.length === 0 && first?.label.toLowerCase() === typed.toLowerCase() && to - from > 0;

function completionOf(option: JqlOption, texts: CompletionTexts): Completion {
  const { kind, label, detail, insert, caret = insert.length } = option;
  const shown = kind === 'function' ? texts.functionDetail : detail;
  return {
    label,
    type: kind,
    ...(shown !== undefined && { detail: shown }),
    apply: (view, completion, from, to) => {
      // A space that stands there already is not doubled.
      const end = insert.endsWith(' ') && view.state.sliceDoc(to, to + 1) === ' ' ? to + 1 : to;
      view.dispatch({
        changes: { from, to: end, insert },
        selection: { anchor: from + caret },
        userEvent: 'input.complete',
        annotations: pickedCompletion.of(completion),
      });
    },
  };
}
