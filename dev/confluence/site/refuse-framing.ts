import type { MiddlewareHandler } from 'hono';

/** As Confluence does: no other site shows a page in a frame and has it clicked unseen. */
export const refuseFraming: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('x-frame-options', 'SAMEORIGIN');
};
