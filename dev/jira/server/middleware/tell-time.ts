import type { MiddlewareHandler } from 'hono';
import type { JiraEnv } from '../jira-env';
import type { Site } from '../site';

/** Sets the `Date` header by the stand-in's clock; Node.js would set it by the wall clock. */
export function tellTime(site: Site): MiddlewareHandler<JiraEnv> {
  return async (c, next) => {
    await next();
    c.header('Date', new Date(site.now()).toUTCString());
  };
}
