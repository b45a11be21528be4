import * as v from 'valibot';
import { fieldIdSchema } from './field-id';

/**
 * Which field of a source's Jira a column shows. The ids of custom fields differ between Jiras, so a table of several
 * Jiras says it for each; the columns of other fields are the same everywhere.
 */
export const sourceFieldsSchema = v.optional(
  v.pipe(v.array(v.object({ columnId: fieldIdSchema, fieldId: fieldIdSchema })), v.maxLength(40)),
);

/** The field of one column in one Jira. */
export type SourceField = NonNullable<v.InferOutput<typeof sourceFieldsSchema>>[number];
