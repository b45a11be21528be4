import type { JiraRequest } from '../server/jira-env';

/** The page that a request asks for. */
interface Paging {
  startAt: number;
  maxResults: number;
}

const PAGE_MAX = 50;

/**
 * Reads `startAt` and `maxResults`.
 * @param max the largest page, which is also the default
 */
export function readPaging(c: JiraRequest, max = PAGE_MAX): Paging {
  const { startAt = '0', maxResults = String(max) } = c.req.query();
  return {
    startAt: Math.max(0, Number(startAt) || 0),
    maxResults: Math.min(max, Math.max(1, Number(maxResults) || max)),
  };
}

/**
 * A page of anything but issues: Jira's `PageBean`.
 * @param self the URL without paging, for endpoints that state the URLs of this page and the next
 */
export function pageOf(
  all: readonly unknown[],
  paging: Paging,
  self?: string,
): Record<string, unknown> {
  const end = paging.startAt + paging.maxResults;
  const isLast = end >= all.length;
  const at = (startAt: number): string =>
    `${self ?? ''}?startAt=${startAt}&maxResults=${paging.maxResults}`;
  return {
    ...(self !== undefined && { self: at(paging.startAt) }),
    ...(self !== undefined && !isLast && { nextPage: at(end) }),
    ...paging,
    total: all.length,
    isLast,
    values: all.slice(paging.startAt, end),
  };
}
