import type { MiddlewareHandler } from 'hono';

/** Lets no other site show a page in a frame (clickjacking), as Confluence does. */
export const refuseFraming: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('x-frame-options', 'SAMEORIGIN');
};
