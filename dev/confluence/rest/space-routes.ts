import { Hono } from 'hono';
import { accountOf } from '../accounts';
import { mayViewSpace } from '../pages/page-access';
import type { Space } from '../pages/page';
import type { ApiContext, ApiRoutes, ApiVariables } from './api-context';

const ANONYMOUS = accountOf('nobody');

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-space/ */
export function spaceRoutes({ pages, siteUrl }: ApiContext): ApiRoutes {
  const routes: ApiRoutes = new Hono();
  const seenBy = ({ caller, isApp }: ApiVariables) =>
    pages.spaces().filter((space) => isApp || mayViewSpace(space, caller ?? ANONYMOUS));

  routes.get('/api/v2/spaces', (c) => {
    const keys = c.req.query('keys')?.split(',');
    const results = seenBy(c.env).filter(({ key }) => keys?.includes(key) ?? true);
    return c.json({ results: results.map(describe), _links: { base: `${siteUrl()}/wiki` } });
  });
  routes.get('/api/v2/spaces/:id', (c) => {
    const space = seenBy(c.env).find(({ id }) => id === c.req.param('id'));
    return space
      ? c.json(describe(space))
      : c.json({ errors: [{ status: 404, code: 'NOT_FOUND', title: 'Space not found' }] }, 404);
  });
  return routes;
}

const describe = ({ id, key, name, homePageId }: Space) => ({
  id,
  key,
  name,
  homepageId: homePageId,
  type: 'global',
  status: 'current',
});
