import { route, type Route } from '@forge/api';
import * as v from 'valibot';
import type { ContentPlace } from '#src/services/ports';
import type { CallersConfluence } from '#src/services/tables/shared-account/ports';
import { askConfluence } from './ask-confluence';

/** The collection in the paths of REST API v2, by the type of the content. */
const COLLECTIONS = { page: 'pages', blogpost: 'blogposts' } as const;

const operationsSchema = v.object({
  results: v.array(v.object({ operation: v.string(), targetType: v.optional(v.string()) })),
});

const contentSchema = v.object({
  spaceId: v.string(),
  operations: v.optional(operationsSchema, { results: [] }),
});
const spaceSchema = v.object({ key: v.string() });

/**
 * Pages and blog posts, as the caller may see and edit them. Asked by their type, so that one request is enough.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/
 */
export const callersConfluence: CallersConfluence = {
  async content(place) {
    const found = await askConfluence(contentRoute(place), contentSchema);
    return found && { spaceId: found.spaceId };
  },
  async editableContent(place) {
    const found = await askConfluence(
      contentRoute({ ...place, isDraft: true }, { 'include-operations': 'true' }),
      contentSchema,
    );
    if (!found || !isEditable(place, found)) return undefined;
    const { spaceId } = found;
    const spaceKey = await spaceKeyOf(spaceId);
    return spaceKey === undefined ? undefined : { spaceId, spaceKey };
  },
};

/** Operations on comments and attachments are among those of a page. */
function isEditable(
  { type }: ContentPlace,
  { operations }: v.InferOutput<typeof contentSchema>,
): boolean {
  return operations.results.some(
    ({ operation, targetType }) => operation === 'update' && targetType === type,
  );
}

/** Drafts are asked for only where one is shown: a reader may not see the draft of a page that they may see. */
function contentRoute(
  { id, type, isDraft }: ContentPlace,
  query: Record<string, string> = {},
): Route {
  const draft = isDraft ? { 'get-draft': 'true' } : {};
  return route`/wiki/api/v2/${COLLECTIONS[type]}/${id}?${new URLSearchParams({ ...query, ...draft })}`;
}

/** @returns undefined for a space that the caller may not see */
export async function spaceKeyOf(spaceId: string): Promise<string | undefined> {
  return (await askConfluence(route`/wiki/api/v2/spaces/${spaceId}`, spaceSchema))?.key;
}
