import { Hono, type MiddlewareHandler } from 'hono';
import { BRIDGE_PATH } from '../../host/wire/bridge-path';
import { answerAsset } from '../assets';
import { answerError } from './answer-error';
import { appRoutes } from './app/app-routes';
import { frameActions } from './app/frame-actions';
import { exportRoutes } from './export/export-routes';
import { pageActions } from './content/page-actions';
import { pageRoutes } from './content/page-routes';
import { redirectRoutes } from './content/redirect-routes';
import { preferenceActions } from './preference-actions';
import { refuseFraming } from './refuse-framing';
import { readSession } from './session';
import { signInByQuery } from './sign-in';
import type { SiteContext } from './site-context';

/** Every page and action of the site, and the bridge of the app's frames. */
export function siteRoutes(site: SiteContext, assetsDirectory: string | undefined): Hono {
  const routes = new Hono();
  routes.onError(answerError);
  routes.use(refuseFraming);
  routes.get('/', (c) => c.redirect('/wiki/home'));
  routes.get('/wiki/_assets/:name', (c) => answerAsset(c.req.param('name'), assetsDirectory));
  routes.post(`${BRIDGE_PATH}*`, (c) => {
    const { account } = readSession(c.req.raw);
    return site.bridge.fetch(c.req.raw, account.accountId);
  });
  routes.use('/wiki/*', signInByQuery);
  routes.use('/wiki/_actions/*', refuseOtherOrigins(site));
  routes.route('/wiki/_actions', preferenceActions(site));
  routes.route('/wiki/_actions', pageActions(site));
  routes.route('/wiki/_actions', frameActions(site));
  routes.route('/wiki', redirectRoutes(site));
  routes.route('/wiki', exportRoutes(site));
  routes.route('/wiki', appRoutes(site));
  routes.route('/wiki', pageRoutes(site));
  return routes;
}

/** Another origin must not act for the person who is signed in. */
function refuseOtherOrigins({ host }: SiteContext): MiddlewareHandler {
  return async (c, next) =>
    c.req.header('origin') === host.siteUrl ? next() : c.text('Forbidden', 403);
}
