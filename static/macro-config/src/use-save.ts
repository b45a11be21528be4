import { useEffect, useState, type FormEvent, type RefObject } from 'react';
import type { MacroDefinition } from '#contract/macro-definition';
import { saveDefinition } from './bridge';
import { storedDefinition } from './saved/stored-definition';
import { definitionOf, problemsOf, type Draft, type DraftProblem } from './draft';

/** The text area, or the editor in its place. */
const QUERY = '.jql textarea, .jql__editor:not([hidden])';

interface Ways {
  /** The config of the macro until now. */
  stored: unknown;
  sign: (definition: MacroDefinition) => Promise<MacroDefinition>;
  /** Called before Confluence gets the definition, because it closes the dialog when it accepts it. */
  onHandOver: (definition: MacroDefinition) => void;
  onRefused: (draft: Draft) => void;
}

/**
 * Checks the draft, has the backend sign it where the link asks for that, and hands it to Confluence, which
 * closes the dialog when it accepts it. A query that signing changed waits for the author to look at it and save again.
 */
export function useSave(
  draft: Draft,
  form: RefObject<HTMLFormElement | null>,
  { stored, sign, onHandOver, onRefused }: Ways,
) {
  const [problems, setProblems] = useState<DraftProblem[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [saving, setSaving] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (saving) return;
    const found = problemsOf(draft);
    setProblems(found);
    if (found.length > 0) return;
    setSaving(true);
    setFailure(undefined);
    const definition = definitionOf(draft);
    sign(definition)
      .then((signed) => {
        if (signed.sources.every(({ jql }, at) => jql === definition.sources[at]?.jql)) {
          onHandOver(definition);
          return saveDefinition(storedDefinition(stored, signed));
        }
        setSaving(false);
        form.current?.querySelector<HTMLElement>(QUERY)?.focus();
        return undefined;
      })
      .catch((cause: unknown) => {
        onRefused(draft);
        setFailure(cause);
        setSaving(false);
      });
  };

  // After the errors are drawn: the first field to correct gets the focus.
  useEffect(() => {
    if (problems.length === 0) return;
    form.current
      ?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]')
      ?.focus();
  }, [problems, form]);

  // A field that was corrected stops being marked at once.
  const standing = problemsOf(draft);
  return {
    problems: problems.filter((field) => standing.includes(field)),
    failure,
    saving,
    submit,
  };
}
