import * as v from 'valibot';
import { fieldIdSchema } from './field-id';

/** What shows each issue, or only how many there are. */
export const PLAIN_MODES = ['list', 'cards', 'count'] as const;
/** What counts issues by the values of columns. */
export const COUNTING_MODES = ['summary', 'bar', 'doughnut'] as const;

const countingSchema = v.object({
  kind: v.picklist(COUNTING_MODES),
  /** The column whose values are counted. */
  rows: fieldIdSchema,
  /** A second column, whose values divide those of the first; a doughnut has none. */
  columns: v.optional(fieldIdSchema),
  /** A column of numbers that are added up; absent to count issues. */
  sum: v.optional(fieldIdSchema),
});

/** What a macro shows of its issues at first; readers can always go to the table. */
export const displayModeSchema = v.variant('kind', [
  v.object({ kind: v.picklist(PLAIN_MODES) }),
  countingSchema,
]);

export type DisplayMode = v.InferOutput<typeof displayModeSchema>;
export type CountingMode = v.InferOutput<typeof countingSchema>;
