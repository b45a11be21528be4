import type { MiddlewareHandler } from 'hono';
import type { JiraEnv } from '../../server/jira-env';
import { innerPath } from '../../server/site';
import type { DataCenter } from '../data-center';

/**
 * Limits REST requests that carry a token or password. Browsers and anonymous callers have no bucket.
 * @see https://confluence.atlassian.com/adminjiraserver/adjusting-your-code-for-rate-limiting-987143384.html
 */
export function limitRequests({ limiter, site }: DataCenter): MiddlewareHandler<JiraEnv> {
  return async (c, next) => {
    const user = c.get('user');
    const isRest = innerPath(site, c.req.path).startsWith('/rest/api/');
    if (user === undefined || !isRest || c.req.header('authorization') === undefined) return next();
    const bucket = limiter.admit(user.name);
    if (bucket === undefined) return next();
    if (bucket.allowed) await next();
    else c.res = c.json({ message: 'Rate limit exceeded.' }, 429);
    const { requests, fillRate, intervalSeconds, remaining, waitMs, allowed } = bucket;
    // A user who is blocked for good is not told to try again.
    const retryAfter = allowed || waitMs === Infinity ? 0 : Math.ceil(waitMs / 1000);
    c.header('X-RateLimit-Limit', String(requests));
    c.header('X-RateLimit-Remaining', String(remaining));
    c.header('X-RateLimit-Interval-Seconds', String(intervalSeconds));
    c.header('X-RateLimit-FillRate', String(fillRate));
    c.header('retry-after', String(retryAfter));
    return undefined;
  };
}
