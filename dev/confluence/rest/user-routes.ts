import { Hono } from 'hono';
import { ACCOUNTS, APP_ACCOUNT_ID, findAccount, type Account } from '../accounts';
import type { ApiContext, ApiRoutes, ApiVariables } from './api-context';

/** @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-users/ */
export function userRoutes({ siteUrl, inactive }: ApiContext): ApiRoutes {
  const routes: ApiRoutes = new Hono();
  const links = () => ({ base: `${siteUrl()}/wiki`, context: '/wiki' });

  routes.get('/rest/api/user/current', (c) => {
    const expandsOperations = c.req.query('expand')?.split(',').includes('operations') ?? false;
    const { caller, isApp }: ApiVariables = c.env;
    if (isApp) return c.json({ ...APP_USER, _links: links() });
    if (!caller) return c.json({ statusCode: 401, message: 'Unauthorized' }, 401);
    const operations = expandsOperations ? { operations: operationsOf(caller) } : {};
    return c.json({ ...describe(caller), ...operations, _links: links() });
  });
  routes.get('/rest/api/user', (c) => {
    if (!c.env.caller && !c.env.isApp) {
      return c.json({ statusCode: 401, message: 'Unauthorized' }, 401);
    }
    const found = ACCOUNTS.find(({ accountId }) => accountId === c.req.query('accountId'));
    if (!found?.accountId) {
      return c.json({ statusCode: 404, message: 'No user found with this key.' }, 404);
    }
    const accountStatus = inactive.has(found.accountId) ? 'inactive' : 'active';
    return c.json({ ...describe(found), accountStatus, _links: links() });
  });
  routes.get('/rest/api/user/bulk', (c) => {
    if (!c.env.caller && !c.env.isApp) {
      return c.json({ statusCode: 401, message: 'Unauthorized' }, 401);
    }
    const ids = c.req.queries('accountId') ?? [];
    const results = ids
      .flatMap((id) => findAccount(id) ?? [])
      .map((account) => {
        const isInactive = account.accountId !== undefined && inactive.has(account.accountId);
        return { ...describe(account), accountStatus: isInactive ? 'inactive' : 'active' };
      });
    return c.json({ results, start: 0, limit: 200, size: results.length, _links: links() });
  });
  return routes;
}

const APP_USER = {
  type: 'known',
  accountId: APP_ACCOUNT_ID,
  accountType: 'app',
  displayName: 'JQL Table',
  publicName: 'JQL Table',
};

function describe({ accountId, displayName, kind }: Account) {
  return {
    type: 'known',
    accountId,
    accountType: 'atlassian',
    email: '',
    publicName: displayName,
    displayName,
    isExternalCollaborator: kind === 'guest',
    isGuest: kind === 'guest',
  };
}

function operationsOf({ isAdministrator }: Account) {
  const use = { operation: 'use', targetType: 'application' };
  return isAdministrator ? [use, { operation: 'administer', targetType: 'application' }] : [use];
}
