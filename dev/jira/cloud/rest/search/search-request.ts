import * as v from 'valibot';
import { searchLists } from '#dev/jira/rest/search-lists';

/** "It returns max 5000 issues", says the documentation, if only ids and keys are requested. */
const PAGE_MAX = 5000;
/** Not documented: several clients report at most this many issues with other fields. */
const FULL_PAGE_MAX = 100;

const count = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform(Number),
  v.integer(),
  v.minValue(1, 'maxResults must be greater than 0'),
);
const issueIds = v.pipe(
  v.union([v.array(v.union([v.number(), v.string()])), v.string()]),
  v.transform((ids) => (typeof ids === 'string' ? ids.split(',') : ids).map(String)),
  v.maxLength(50, 'reconcileIssues accepts at most 50 issue ids'),
);

export const searchRequestSchema = v.object({
  jql: v.optional(v.string(), ''),
  nextPageToken: v.optional(v.nullable(v.string())),
  maxResults: v.optional(count, 50),
  fields: v.optional(searchLists, ['id']),
  expand: v.optional(searchLists, []),
  properties: v.optional(
    v.pipe(searchLists, v.maxLength(5, 'At most 5 issue properties can be requested')),
    [],
  ),
  reconcileIssues: v.optional(issueIds, []),
});

export type SearchRequest = v.InferOutput<typeof searchRequestSchema>;

/** How many issues a page has at most: Jira may return fewer than `maxResults`. */
export function pageSize({ fields, maxResults }: SearchRequest): number {
  const light = fields.every((field) => field === 'id' || field === 'key');
  return Math.min(maxResults, light ? PAGE_MAX : FULL_PAGE_MAX);
}
