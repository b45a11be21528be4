import * as v from 'valibot';
import { tableViewSchema } from './table-view';

/** More would not fit above a table. */
export const VIEWS_MAX = 8;
export const VIEW_NAME_MAX_LENGTH = 40;

/** A view that readers choose by its name, above the table: "Overdue". */
const namedViewSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(VIEW_NAME_MAX_LENGTH)),
  view: tableViewSchema,
});

export const namedViewsSchema = v.pipe(
  v.array(namedViewSchema),
  v.minLength(1),
  v.maxLength(VIEWS_MAX),
);

export type NamedView = v.InferOutput<typeof namedViewSchema>;
