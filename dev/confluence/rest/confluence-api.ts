import { Hono } from 'hono';
import type { Product, ProductCall } from '../../host/kernel/product';
import { findAccount } from '../accounts';
import type { ApiContext, ApiRoutes, ApiVariables } from './api-context';
import { contentRoutes } from './content-routes';
import { pageRoutes } from './page-routes';
import { spaceRoutes } from './space-routes';
import { userRoutes } from './user-routes';

/** The REST APIs of Confluence that the apps of this project use. Any other call is reported as not modelled. */
export function createConfluenceApi(context: ApiContext): Product {
  const routes: ApiRoutes = new Hono();
  routes.route('/wiki', userRoutes(context));
  routes.route('/wiki', contentRoutes(context));
  routes.route('/wiki', pageRoutes(context));
  routes.route('/wiki', spaceRoutes(context));
  routes.all('*', (c) => {
    context.unmodelled(`Confluence ${c.req.method} ${new URL(c.req.url).pathname}`);
    return c.json({ statusCode: 404, message: 'Not modelled by this Confluence.' }, 404);
  });
  return {
    request: async (call) => routes.fetch(toRequest(call, context.siteUrl()), toVariables(call)),
  };
}

function toRequest({ path, method, headers, body }: ProductCall, siteUrl: string): Request {
  const content = body && new Uint8Array(body);
  return new Request(new URL(path, siteUrl), {
    method,
    headers,
    ...(content && { body: content }),
  });
}

function toVariables({ as, accountId }: ProductCall): ApiVariables {
  return {
    caller: accountId === undefined ? undefined : findAccount(accountId),
    isApp: as === 'app',
  };
}
