/** What linked applications read and report, by its path below each door of the app. */
export type ResourcePath = { name: 'tables' } | { name: 'table'; id: string } | { name: 'events' };

/** The form of a path, from its beginning to its end. */
const WHOLE = /^\/(?:tables(?:\/(?<id>[\w-]{1,64}))?|(?<events>events))$/;
/** The same at the end of a longer path. */
const AT_END = /\/(?:tables(?:\/[^/]+)?|events)$/;

/**
 * Reads the path of a resource: `/tables`, `/tables/{id}` or `/events`.
 * @returns undefined for any other path
 */
export function parseResourcePath(path: string): ResourcePath | undefined {
  const found = WHOLE.exec(path);
  if (!found) return undefined;
  const { id, events } = found.groups ?? {};
  if (events !== undefined) return { name: 'events' };
  return id === undefined ? { name: 'tables' } : { name: 'table', id };
}

/**
 * Cuts off what Atlassian may put before the path of a resource.
 * @returns an empty text if the path ends in no resource
 */
export const resourcePathIn = (path: string): string => AT_END.exec(path)?.[0] ?? '';
