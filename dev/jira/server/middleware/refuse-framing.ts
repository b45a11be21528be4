import type { MiddlewareHandler } from 'hono';
import type { JiraEnv } from '../jira-env';

/** As Jira does, so that no other site can show the consent page in a frame (clickjacking). */
export const refuseFraming: MiddlewareHandler<JiraEnv> = async (c, next) => {
  await next();
  c.header('X-Frame-Options', 'SAMEORIGIN');
};
