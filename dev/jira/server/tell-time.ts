import type { MiddlewareHandler } from 'hono';
import type { JiraEnv } from './jira-env';
import type { Site } from './site';

/** `Date` is the time of the clock that tests move, as everything else here is. */
export function tellTime(site: Site): MiddlewareHandler<JiraEnv> {
  return async (c, next) => {
    await next();
    c.header('Date', new Date(site.now()).toUTCString());
  };
}
