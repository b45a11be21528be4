import { asUser, NeedsAuthenticationError, type Route } from '@forge/api';
import * as v from 'valibot';

/** Content that does not exist and content that the user may not see look the same. */
const NOT_SHOWN = [400, 401, 403, 404];

/**
 * Reads from Confluence as the user that the invocation runs for.
 * @returns undefined for content that this user may not see
 */
export async function askConfluence<T>(
  path: Route,
  schema: v.GenericSchema<unknown, T>,
): Promise<T | undefined> {
  const response = await asUser().requestConfluence(path).catch(undefinedIfUnauthenticated);
  if (!response || NOT_SHOWN.includes(response.status)) return undefined;
  if (!response.ok) throw new Error(`Confluence answered with status ${response.status}`);
  return v.parse(schema, await response.json());
}

/** Apps may not act for guests and anonymous readers. */
function undefinedIfUnauthenticated(error: unknown): undefined {
  if (error instanceof NeedsAuthenticationError) return undefined;
  throw error;
}
