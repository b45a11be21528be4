import * as v from 'valibot';
import { histories } from '../responses/changelog-responses';
import {
  describedFields,
  descriptions,
  issues,
  warningMessages,
} from '../responses/jira-responses';

const total = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A search for no issue, of which only the total counts. */
export const totalSchema = v.object({ total });

/** A page of `search`. */
export const searchPageSchema = v.pipe(
  v.object({ issues, total, warningMessages, ...descriptions }),
  v.transform(({ names, schema, ...page }) => ({
    ...page,
    described: describedFields({ names, schema }),
  })),
);

/** `search` with `expand=changelog`. */
export const searchChangelogSchema = v.object({
  issues: v.array(
    v.object({
      key: v.string(),
      changelog: v.optional(v.object({ histories }), { histories: [] }),
    }),
  ),
});
