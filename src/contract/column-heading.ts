import * as v from 'valibot';

/** A longer heading would not be read, and would widen its column. */
export const HEADING_MAX_LENGTH = 80;

/** The author's own heading of a column; absent for the name that Jira gives its field. */
export const columnHeadingSchema = v.optional(
  v.pipe(v.string(), v.minLength(1), v.maxLength(HEADING_MAX_LENGTH)),
);
