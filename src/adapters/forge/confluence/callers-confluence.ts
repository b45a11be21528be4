import { route } from '@forge/api';
import * as v from 'valibot';
import type { CallersConfluence } from '#src/services/tables/shared-account/ports';
import { askConfluence } from './ask-confluence';

const operationsSchema = v.object({
  results: v.array(v.object({ operation: v.string(), targetType: v.optional(v.string()) })),
});

const contentSchema = v.object({
  spaceId: v.string(),
  operations: v.optional(operationsSchema),
});
const spaceSchema = v.object({ key: v.string() });
const spacesSchema = v.object({ results: v.array(spaceSchema) });

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/ */
export const callersConfluence: CallersConfluence = {
  async content(contentId) {
    const found =
      (await askConfluence(
        route`/wiki/api/v2/pages/${contentId}?include-operations=true&get-draft=true`,
        contentSchema,
      )) ??
      (await askConfluence(
        route`/wiki/api/v2/blogposts/${contentId}?include-operations=true&get-draft=true`,
        contentSchema,
      ));
    const spaceKey = found && (await spaceKeyOf(found.spaceId));
    if (spaceKey === undefined) return undefined;
    const mayEdit = found?.operations?.results.some(({ operation }) => operation === 'update');
    return { spaceKey, mayEdit: mayEdit === true };
  },
  async maySeeSpace(spaceKey) {
    const found = await askConfluence(route`/wiki/api/v2/spaces?keys=${spaceKey}`, spacesSchema);
    return found?.results.some(({ key }) => key === spaceKey) === true;
  },
};

/** @returns undefined for a space that the caller may not see */
export async function spaceKeyOf(spaceId: string): Promise<string | undefined> {
  return (await askConfluence(route`/wiki/api/v2/spaces/${spaceId}`, spaceSchema))?.key;
}
