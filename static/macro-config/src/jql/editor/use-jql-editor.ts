import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { SyntaxProblem } from '#core/jql/writing/syntax-problem';
import { type I18n, useI18n } from '#ui/i18n/i18n-context';
import type { JqlEditor } from './code-mirror';

interface Callbacks {
  onChange: (text: string) => void;
  onRun: () => void;
  onProblem: (problem: SyntaxProblem | undefined) => void;
  onAnnounce: (text: string) => void;
}

/** Where the editor opens, and the text area that stands there until then. */
interface Places {
  host: RefObject<HTMLElement | null>;
  plain: RefObject<HTMLTextAreaElement | null>;
}

/**
 * Loads the query editor and opens it.
 * @param state the query of the dialog, which can also change without the editor, and the link that completes it
 * @returns the editor; undefined until it is loaded, and in browsers that cannot show it
 */
export function useJqlEditor(
  { host, plain }: Places,
  state: { linkId: string | undefined; value: string },
  callbacks: Callbacks,
): JqlEditor | undefined {
  const i18n = useI18n();
  const [editor, setEditor] = useState<JqlEditor>();
  /** What the editor has told, and the dialog has not drawn yet. */
  const told = useRef<string[]>([]);
  const latest = useRef({ ...callbacks, i18n, linkId: state.linkId });
  useLayoutEffect(() => {
    latest.current = { ...callbacks, i18n, linkId: state.linkId };
  });

  useEffect(() => {
    const element = host.current;
    if (!element || !canOpen(element)) return;
    let isGone = false;
    let opened: JqlEditor | undefined;
    loadEditor()
      .then((parts) => {
        if (isGone) return;
        opened = openIn(element, plain.current?.value ?? '', { parts, latest, told });
        setEditor(opened);
      })
      // The text area stays.
      .catch(() => undefined);
    return () => {
      isGone = true;
      opened?.destroy();
    };
  }, [host, plain]);

  const { value } = state;
  useEffect(() => {
    // A late drawing of what was typed must not take back what was typed since.
    const drawn = told.current.lastIndexOf(value);
    told.current = told.current.slice(drawn + 1);
    if (drawn !== -1) return;
    told.current = [];
    editor?.write(value);
  }, [editor, value]);

  return editor;
}

const loadEditor = () => import('./open-editor');

function openIn(
  element: HTMLElement,
  text: string,
  given: {
    parts: Awaited<ReturnType<typeof loadEditor>>;
    latest: { current: Callbacks & { i18n: I18n; linkId: string | undefined } };
    told: { current: string[] };
  },
): JqlEditor {
  const { parts, latest, told } = given;
  const { t, format } = latest.current.i18n;
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open', delegatesFocus: true });
  return parts.openJqlEditor(root, {
    text,
    label: 'JQL',
    texts: {
      functionDetail: t('config.jql.function'),
      found: (count) => t.plural('config.jql.found', count, { count: format.number(count) }),
    },
    help: () => {
      const { linkId } = latest.current;
      return linkId === undefined ? undefined : parts.jqlHelp(linkId);
    },
    onChange: (next) => {
      told.current.push(next);
      latest.current.onChange(next);
    },
    onRun: () => latest.current.onRun(),
    onProblem: (problem) => latest.current.onProblem(problem),
    onAnnounce: (said) => latest.current.onAnnounce(said),
  });
}

/** Confluence's content security policy forbids the style element that the editor would need elsewhere. */
const canOpen = (element: HTMLElement) =>
  'adoptedStyleSheets' in Document.prototype && typeof element.attachShadow === 'function';
