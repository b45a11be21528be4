import * as v from 'valibot';
import { columnFilterSchema } from './table-view';

/** More rules than these are hardly told apart. */
export const RULES_MAX = 20;
const LABEL_MAX = 60;

/** Each has a colour of Atlassian's palette and an icon of its own, so that the colour is not all that tells them apart. */
export const MARK_COLORS = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'gray'] as const;

/** What a rule colours: the cell that meets its condition, or the row around it. */
export const MARK_SCOPES = ['cell', 'row'] as const;

/** Marks what meets a condition. The first rule that a cell or a row meets is the one that marks it. */
const formatRuleSchema = v.object({
  when: columnFilterSchema,
  color: v.picklist(MARK_COLORS),
  scope: v.picklist(MARK_SCOPES),
  /** What the mark means, for example "Late"; without it the condition is said in words. */
  label: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(LABEL_MAX))),
});

/** The author's rules, the first one decides. */
export const formatRulesSchema = v.pipe(v.array(formatRuleSchema), v.maxLength(RULES_MAX));

export type FormatRule = v.InferOutput<typeof formatRuleSchema>;
export type MarkColor = FormatRule['color'];
