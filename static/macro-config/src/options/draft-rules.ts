import type { FormatRule } from '#contract/format-rule';
import type { ColumnFilter } from '#contract/table-view';

/** A rule while an author works on it. */
export interface DraftRule extends Omit<FormatRule, 'when' | 'label'> {
  fieldId: string;
  /** Undefined until its values are chosen. */
  when: ColumnFilter | undefined;
  label: string;
}

export const draftRules = (rules: readonly FormatRule[] = []): DraftRule[] =>
  rules.map(({ when, label = '', ...rule }) => ({ ...rule, fieldId: when.fieldId, when, label }));

/** The first values of a new rule. */
export const newRule = (fieldId: string): DraftRule => ({
  fieldId,
  when: undefined,
  color: 'red',
  scope: 'cell',
  label: '',
});

/**
 * The rules that are saved with these columns: those that have a condition, on columns of the table.
 * @returns undefined if there are none
 */
export function rulesFor(
  drafts: readonly DraftRule[],
  columns: readonly string[],
): FormatRule[] | undefined {
  const rules = drafts.flatMap(({ fieldId, when, color, scope, label }) => {
    if (!when || !columns.includes(fieldId)) return [];
    const words = label.trim();
    return [{ when, color, scope, ...(words !== '' && { label: words }) }];
  });
  return rules.length === 0 ? undefined : rules;
}
