import type { JiraRequest } from '../../server/jira-env';

interface Paging {
  startAt: number;
  maxResults: number;
}

const PAGE_MAX = 50;

export function readPaging(c: JiraRequest): Paging {
  const { startAt = '0', maxResults = String(PAGE_MAX) } = c.req.query();
  return {
    startAt: Math.max(0, Number(startAt) || 0),
    maxResults: Math.min(PAGE_MAX, Math.max(1, Number(maxResults) || PAGE_MAX)),
  };
}

/** Jira's page of things other than issues. */
export function pageOf(all: readonly unknown[], paging: Paging): Record<string, unknown> {
  const end = paging.startAt + paging.maxResults;
  return {
    ...paging,
    total: all.length,
    isLast: end >= all.length,
    values: all.slice(paging.startAt, end),
  };
}
