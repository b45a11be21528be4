import type { Hono } from 'hono';
import { accountIdOf } from '../data/account-id';
import type { Jira } from '../jira';
import type { JiraEnv } from '../server/jira-env';
import { avatar, icon } from './icons';

/** Icons and avatars, without sign-in. */
export function addImageRoutes(app: Hono<JiraEnv>, { data }: Jira): void {
  app.get('/images/icons/:name', (c) => icon(c, c.req.param('name')));
  app.get('/images/icons/:kind/:name', (c) => icon(c, c.req.param('name')));
  app.get('/secure/useravatar/:key', (c) => {
    const seed = c.req.param('key');
    const user = [...data.users.values()].find(
      ({ key, name }) => key === seed || accountIdOf(name) === seed,
    );
    return avatar(c, { seed, name: user?.displayName ?? '?' });
  });
  app.get('/secure/projectavatar/:key', (c) => {
    const seed = c.req.param('key');
    return avatar(c, { seed, name: seed });
  });
}
