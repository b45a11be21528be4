import type { MiddlewareHandler } from 'hono';
import { isAccountKey } from '../accounts';
import { sessionCookie } from './session';

/** `?as=<account>` on any page signs that account in and redirects to the address without it. */
export const signInByQuery: MiddlewareHandler = async (c, next) => {
  const url = new URL(c.req.url);
  const key = url.searchParams.get('as');
  if (c.req.method !== 'GET' || key === null) return next();
  if (!isAccountKey(key)) return c.text(`There is no account '${key}'.`, 400);
  url.searchParams.delete('as');
  c.header('set-cookie', sessionCookie('account', key));
  return c.redirect(url.pathname + url.search);
};
