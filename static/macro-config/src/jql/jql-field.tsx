import { useEffect, useRef } from 'react';
import type { AppError } from '#contract/app-error';
import { Field } from '#ui/controls/field.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { isAboutTheQuery, JqlError } from './jql-error';
import { offsetOf } from './jql-position';
import './jql-field.css';

const LINES_MIN = 3;
const LINES_MAX = 12;

/** The query field. Jira's message stands below; on request the cursor goes to the position that Jira names. */
export function JqlField(props: {
  value: string;
  problem: string | undefined;
  /** Of the last preview, and the query that it ran. */
  error: AppError | undefined;
  ranJql: string;
  /** The author asked what is wrong: the cursor goes there. */
  goesToError: boolean;
  /** What became of a pasted address or a saved filter. */
  note: string | undefined;
  onChange: (value: string) => void;
  onPreview: () => void;
}) {
  const { value, problem, error, ranJql, goesToError, note, onChange, onPreview } = props;
  const { t } = useI18n();
  const textarea = useRef<HTMLTextAreaElement>(null);
  const position = error?.details.position;

  useEffect(() => {
    const element = textarea.current;
    if (!element || !position || !goesToError) return;
    const offset = offsetOf(element.value, position);
    element.focus();
    element.setSelectionRange(offset, Math.min(offset + 1, element.value.length));
  }, [position, goesToError]);

  return (
    <div className="jql">
      <Field label="JQL" required hint={t('config.jqlHint')} error={problem}>
        {(control) => (
          <textarea
            {...control}
            ref={textarea}
            className="input input--code"
            dir="ltr"
            required
            rows={linesFor(value)}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            aria-invalid={control['aria-invalid'] || position !== undefined}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                onPreview();
              }
            }}
          />
        )}
      </Field>
      <p className="jql__note" role="status">
        {note}
      </p>
      {error && isAboutTheQuery(error) && <JqlError error={error} jql={ranJql} />}
    </div>
  );
}

/** Grows with the text; long lines wrap at about this many characters. */
const CHARACTERS_PER_LINE = 42;

function linesFor(jql: string): number {
  const lines = jql
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 0);
  return Math.min(LINES_MAX, Math.max(LINES_MIN, lines));
}
