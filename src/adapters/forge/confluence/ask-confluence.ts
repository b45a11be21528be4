import { asUser, NeedsAuthenticationError, type Route } from '@forge/api';
import * as v from 'valibot';

/** What is not there and what is not shown to somebody look the same. */
const NOT_SHOWN = [400, 401, 403, 404];

/**
 * Asks Confluence in the name of the person who calls.
 * @returns undefined for what that person is not shown
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

/** Guests and anonymous readers: apps may not act for them. */
function undefinedIfUnauthenticated(error: unknown): undefined {
  if (error instanceof NeedsAuthenticationError) return undefined;
  throw error;
}
