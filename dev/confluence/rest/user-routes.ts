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
  addUserSearch(routes, links);
  return routes;
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-search/ */
function addUserSearch(routes: ApiRoutes, links: () => object): void {
  routes.get('/rest/api/search/user', (c) => {
    if (!c.env.caller && !c.env.isApp) {
      return c.json({ statusCode: 401, message: 'Unauthorized' }, 401);
    }
    const matches = userQuery(c.req.query('cql') ?? '');
    if (!matches) return c.json({ statusCode: 400, message: 'Could not parse cql' }, 400);
    const [start, limit] = [Number(c.req.query('start') ?? 0), Number(c.req.query('limit') ?? 25)];
    const found = ACCOUNTS.filter(({ kind }) => kind === 'licensed').filter(matches);
    const results = found
      .slice(start, start + limit)
      .map((account) => ({ user: describe(account), title: account.displayName }));
    const size = results.length;
    return c.json({ results, start, limit, size, totalSize: found.length, _links: links() });
  });
}

/** The queries for users that are modelled: all of them, and those whose name has words that begin with a text. */
function userQuery(cql: string): ((account: Account) => boolean) | undefined {
  if (cql === 'type=user') return () => true;
  const [, text] = /^user\.fullname~"((?:[^"\\]|\\.)*)"$/.exec(cql) ?? [];
  if (text === undefined) return undefined;
  const sought = text.replaceAll(/\\(.)/g, '$1').toLowerCase();
  return ({ displayName }) => ` ${displayName.toLowerCase()}`.includes(` ${sought}`);
}

/** Whose address is visible to others. */
const SHOWS_EMAIL: Account['key'][] = ['admin', 'reader1', 'author1'];

const APP_USER = {
  type: 'known',
  accountId: APP_ACCOUNT_ID,
  accountType: 'app',
  displayName: 'JQL Table',
  publicName: 'JQL Table',
};

function describe({ key, accountId, displayName, kind }: Account) {
  return {
    type: 'known',
    accountId,
    accountType: 'atlassian',
    // As most people's settings have it, their address is hidden.
    email: SHOWS_EMAIL.includes(key) ? `${key}@example.com` : '',
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
