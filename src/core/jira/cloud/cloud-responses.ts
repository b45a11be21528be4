import * as v from 'valibot';
import { histories } from '../responses/changelog-responses';
import { documented } from '../responses/documented';
import { describedFields, descriptions, issues } from '../responses/jira-responses';

/** A page of `search/jql`. */
export const searchPageSchema = documented('SearchAndReconcileResults')(
  v.pipe(
    v.object({
      issues: v.optional(issues, []),
      isLast: v.optional(v.boolean()),
      nextPageToken: v.nullish(v.string()),
      ...descriptions,
    }),
    v.transform(({ names, schema, ...page }) => ({
      ...page,
      described: describedFields({ names, schema }),
    })),
  ),
);

/** `issue/bulkfetch`. */
export const bulkIssuesSchema = documented('BulkIssueResults')(
  v.object({ issues: v.optional(issues, []) }),
);

/** `search/approximate-count`. */
export const countSchema = documented('JQLCountResultsBean')(
  v.object({ count: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
);

const sentences = v.optional(v.array(v.string()), []);

/** `jql/parse`. */
export const parsedQueriesSchema = documented('ParsedJqlQueries')(
  v.object({ queries: v.array(v.object({ errors: sentences, warnings: sentences })) }),
);

/** `changelog/bulkfetch`. */
export const bulkChangelogSchema = documented('BulkChangelogResponseBean')(
  v.object({
    issueChangeLogs: v.optional(
      v.array(v.object({ issueId: v.string(), changeHistories: histories })),
      [],
    ),
    nextPageToken: v.nullish(v.string()),
  }),
);
