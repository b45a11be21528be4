import type { MiddlewareHandler } from 'hono';
import type { JiraEnv } from './jira-env';

/** As Jira does: its consent page must not be clicked unseen, in a frame of another site. */
export const refuseFraming: MiddlewareHandler<JiraEnv> = async (c, next) => {
  await next();
  c.header('X-Frame-Options', 'SAMEORIGIN');
};
