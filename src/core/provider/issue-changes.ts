import * as v from 'valibot';
import { ISSUE_KEY } from '../jira/issue-key';

/** The body of `POST events`: the keys of issues that were created, changed or deleted. */
export const issueChangesSchema = v.object({
  issueKeys: v.pipe(
    v.array(v.pipe(v.string(), v.regex(ISSUE_KEY))),
    v.minLength(1),
    v.maxLength(100),
  ),
  /** The link of the issues. A token of a link may report changes for that link only. */
  linkId: v.optional(v.pipe(v.string(), v.uuid())),
});
