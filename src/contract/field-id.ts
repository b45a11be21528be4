import * as v from 'valibot';

/** A field id of Jira or the id of a derived column: `summary`, `customfield_10016`, `derived.age`. */
export const fieldIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z][\w.-]{0,99}$/));
