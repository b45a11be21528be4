import type { JiraRequest } from '../server/jira-env';

interface Paging {
  startAt: number;
  maxResults: number;
}

const PAGE_MAX = 50;

/** @param max the most that a page has, and what it has when nothing is asked */
export function readPaging(c: JiraRequest, max = PAGE_MAX): Paging {
  const { startAt = '0', maxResults = String(max) } = c.req.query();
  return {
    startAt: Math.max(0, Number(startAt) || 0),
    maxResults: Math.min(max, Math.max(1, Number(maxResults) || max)),
  };
}

/**
 * Jira's page of things other than issues.
 * @param self the address without paging, for those that name this page and the next
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
