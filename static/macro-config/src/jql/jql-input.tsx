import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { SyntaxProblem } from '#core/jql/writing/syntax-problem';
import { Field } from '#ui/controls/field.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { JqlEditor } from './editor/code-mirror';
import { useJqlEditor } from './editor/use-jql-editor';
import { offsetOf, type Position } from './jql-position';
import { PlainInput } from './plain-input';

/**
 * The query: a text area, and the editor in its place as soon as that is loaded.
 * @param props.goTo a new position moves the focus and the cursor there; counted from 1, as Jira does
 */
export function JqlInput(props: {
  value: string;
  /** Whose fields and values complete the query. */
  linkId: string | undefined;
  error: string | undefined;
  isInvalid: boolean;
  goTo: Position | undefined;
  onChange: (value: string) => void;
  onPreview: () => void;
  onProblem: (problem: SyntaxProblem | undefined) => void;
}) {
  const { value, linkId, error, isInvalid, goTo, onChange, onPreview, onProblem } = props;
  const { t } = useI18n();
  const [announcement, setAnnouncement] = useState('');
  const host = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  const editor = useJqlEditor(
    { host, plain },
    { linkId, value },
    {
      onChange,
      onRun: onPreview,
      onProblem,
      onAnnounce: setAnnouncement,
    },
  );
  const hint = t('config.jqlHint');

  useFocusMove(plain, host, editor !== undefined);
  useEffect(() => {
    const description = error === undefined ? hint : `${error} ${hint}`;
    editor?.describe({ description, isInvalid: isInvalid || error !== undefined });
  }, [editor, error, isInvalid, hint]);
  useGoTo(goTo, { plain, editor, value });

  return (
    <div onClick={(event) => isLabel(event.target) && editor?.focus()}>
      <Field label="JQL" required hint={hint} error={error}>
        {(control) => (
          <>
            {!editor && (
              <PlainInput
                control={{ ...control, 'aria-invalid': control['aria-invalid'] || isInvalid }}
                area={plain}
                value={value}
                onChange={onChange}
                onPreview={onPreview}
              />
            )}
            <div
              ref={host}
              className="jql__editor"
              hidden={!editor}
              data-invalid={editor && (isInvalid || error !== undefined)}
            />
          </>
        )}
      </Field>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </div>
  );
}

/** The label is outside of the editor's shadow root, so that the browser does not tie them together. */
const isLabel = (target: EventTarget) => target instanceof HTMLLabelElement;

/** An author who already writes goes on in the editor. */
function useFocusMove(
  plain: { readonly current: HTMLTextAreaElement | null },
  host: { readonly current: HTMLElement | null },
  isOpen: boolean,
) {
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (isOpen && hadFocus.current) host.current?.focus();
    const area = plain.current;
    const note = () => {
      hadFocus.current = document.activeElement === area;
    };
    area?.addEventListener('focus', note);
    area?.addEventListener('blur', note);
    return () => {
      area?.removeEventListener('focus', note);
      area?.removeEventListener('blur', note);
    };
  }, [plain, host, isOpen]);
}

/** Moves the cursor once for each position, in the query as it stands then. */
function useGoTo(
  position: Position | undefined,
  now: {
    plain: RefObject<HTMLTextAreaElement>;
    editor: JqlEditor | undefined;
    value: string;
  },
) {
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  useEffect(() => {
    if (!position) return;
    const { plain, editor, value } = latest.current;
    const from = offsetOf(value, position);
    const to = Math.min(from + 1, value.length);
    if (editor) {
      editor.select(from, to);
      return;
    }
    plain.current?.focus();
    plain.current?.setSelectionRange(from, to);
  }, [position]);
}
