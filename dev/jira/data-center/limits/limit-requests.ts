import type { MiddlewareHandler } from 'hono';
import type { JiraEnv } from '../../server/jira-env';
import { innerPath } from '../../server/site';
import type { DataCenter } from '../data-center';

/** REST requests with a token or password; browsers and anonymous callers have no bucket. */
export function limitUser({ limiter, site }: DataCenter): MiddlewareHandler<JiraEnv> {
  return async (c, next) => {
    const user = c.get('user');
    const isRest = innerPath(site, c.req.path).startsWith('/rest/api/');
    if (user === undefined || !isRest || c.req.header('authorization') === undefined) return next();
    const taken = limiter.admit(user.name);
    if (taken === undefined) return next();
    if (taken.allowed) await next();
    else c.res = c.json({ message: 'Rate limit exceeded.' }, 429);
    const { requests, fillRate, intervalSeconds, remaining, wait, allowed } = taken;
    // Nobody who is blocked for good is told when to come back.
    const retryAfter = allowed || wait === Infinity ? 0 : Math.ceil(wait / 1000);
    c.header('X-RateLimit-Limit', String(requests));
    c.header('X-RateLimit-Remaining', String(remaining));
    c.header('X-RateLimit-Interval-Seconds', String(intervalSeconds));
    c.header('X-RateLimit-FillRate', String(fillRate));
    c.header('retry-after', String(retryAfter));
    return undefined;
  };
}
