import { Hono } from 'hono';
import * as v from 'valibot';
import { ACCOUNTS } from '../accounts';
import { readSession, sessionCookie } from './session';
import { localesOf, type SiteContext } from './site-context';

const preferences = (locales: string[]) =>
  v.object({
    account: v.optional(v.picklist(ACCOUNTS.map(({ key }) => key))),
    colorMode: v.optional(v.picklist(['light', 'dark'])),
    locale: v.optional(v.picklist(locales)),
  });
const NAMES = ['account', 'colorMode', 'locale'] as const;

/** Stores the signed-in account, its color mode and its language in cookies. */
export function preferenceActions(site: SiteContext): Hono {
  const routes = new Hono();
  const schema = preferences(localesOf(site));
  routes.post('/preferences', async (c) => {
    const values = v.parse(schema, await c.req.json());
    for (const name of NAMES) {
      const value = values[name];
      if (value === undefined) continue;
      c.header('set-cookie', sessionCookie(name, value), { append: true });
    }
    const { colorMode } = values;
    const { accountId } = readSession(c.req.raw).account;
    if (colorMode) site.bridge.frames.changeColorMode(accountId, colorMode);
    return c.json({});
  });
  return routes;
}
