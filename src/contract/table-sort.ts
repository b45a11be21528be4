import * as v from 'valibot';
import { fieldIdSchema } from './field-id';

export const SORT_DIRECTIONS = ['ascending', 'descending'] as const;

/** Jira Cloud orders by no more fields; Data Center states no limit. */
export const SORT_COLUMNS_MAX = 7;

/** A column by which a reader, or the author, orders issues. */
export const tableSortSchema = v.object({
  fieldId: fieldIdSchema,
  direction: v.picklist(SORT_DIRECTIONS),
});

export type TableSort = v.InferOutput<typeof tableSortSchema>;

/** Whether two orders are the same. */
export const isSameSort = (one: readonly TableSort[], other: readonly TableSort[]): boolean =>
  one.length === other.length &&
  one.every(
    ({ fieldId, direction }, at) =>
      fieldId === other[at]?.fieldId && direction === other[at].direction,
  );
