import * as v from 'valibot';

const ISSUE_KEY = /^[A-Z][A-Z0-9_]{1,50}-\d{1,12}$/;

/** The body of `POST events`: issues that were created, changed or deleted. */
export const issueChangesSchema = v.object({
  issueKeys: v.pipe(
    v.array(v.pipe(v.string(), v.regex(ISSUE_KEY))),
    v.minLength(1),
    v.maxLength(100),
  ),
  /** Which link they are of; a token of a link speaks for that link only. */
  linkId: v.optional(v.pipe(v.string(), v.uuid())),
});
