import type { MiddlewareHandler } from 'hono';
import type { JiraEnv } from '../jira-env';
import { innerPath, type Site } from '../site';

export interface LoggedRequest {
  method: string;
  /** Path below the context path or the gateway's prefix, without the query. */
  path: string;
  status: number;
  /** User name or `anonymous`. */
  user: string;
}

/** Older entries are dropped, so that a demo that runs for days does not fill the memory. */
const ENTRIES_MAX = 10_000;

/** Adds each answered request to the log. */
export function logRequests(site: Site, log: LoggedRequest[]): MiddlewareHandler<JiraEnv> {
  return async (c, next) => {
    await next();
    log.push({
      method: c.req.method,
      path: innerPath(site, c.req.path),
      status: c.res.status,
      user: c.get('user')?.name ?? 'anonymous',
    });
    if (log.length > ENTRIES_MAX) log.shift();
  };
}
