import { asUser, NeedsAuthenticationError, route } from '@forge/api';
import type { Route } from '@forge/api';
import * as v from 'valibot';
import type { CallersConfluence } from '../../services/shared-account/ports';

const contentSchema = v.object({
  spaceId: v.string(),
  operations: v.optional(
    v.object({
      results: v.array(v.object({ operation: v.string(), targetType: v.optional(v.string()) })),
    }),
  ),
});
const spaceSchema = v.object({ key: v.string() });
const spacesSchema = v.object({ results: v.array(spaceSchema) });

/** What is not there and what is not shown to somebody look the same. */
const NOT_SHOWN = [400, 401, 403, 404];

/**
 * Asks Confluence in the name of the person who calls.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/
 */
export const callersConfluence: CallersConfluence = {
  async content(contentId) {
    const found =
      (await ask(
        route`/wiki/api/v2/pages/${contentId}?include-operations=true&get-draft=true`,
        contentSchema,
      )) ??
      (await ask(
        route`/wiki/api/v2/blogposts/${contentId}?include-operations=true&get-draft=true`,
        contentSchema,
      ));
    const space = found && (await ask(route`/wiki/api/v2/spaces/${found.spaceId}`, spaceSchema));
    if (!space) return undefined;
    const mayEdit = found.operations?.results.some(({ operation }) => operation === 'update');
    return { spaceKey: space.key, mayEdit: mayEdit === true };
  },
  async maySeeSpace(spaceKey) {
    const found = await ask(route`/wiki/api/v2/spaces?keys=${spaceKey}`, spacesSchema);
    return found?.results.some(({ key }) => key === spaceKey) === true;
  },
};

async function ask<T>(path: Route, schema: v.GenericSchema<unknown, T>): Promise<T | undefined> {
  const response = await asUser().requestConfluence(path).catch(nothingForWhoIsNotKnown);
  if (!response || NOT_SHOWN.includes(response.status)) return undefined;
  if (!response.ok) throw new Error(`Confluence answered with status ${response.status}`);
  return v.parse(schema, await response.json());
}

/** Guests and anonymous readers: apps may not act for them. */
function nothingForWhoIsNotKnown(error: unknown): undefined {
  if (error instanceof NeedsAuthenticationError) return undefined;
  throw error;
}
