import type { MiddlewareHandler } from 'hono';
import { activeUser } from '../../server/accounts';
import type { JiraEnv, JiraRequest } from '../../server/jira-env';
import { innerPath } from '../../server/site';
import type { Cloud } from '../cloud';
import type { CloudGrant } from '../oauth/grant-store';
import { allows, scopesOf } from './endpoint-scopes';

/** Sets the user of a request to `api.atlassian.com/ex/jira/{cloudId}` by its token, and checks scopes and site. */
export function checkGateway(jira: Cloud): MiddlewareHandler<JiraEnv> {
  return async (c, next) => {
    const grant = bearerGrant(c, jira);
    const user = grant && activeUser(jira, grant.userName);
    if (grant === undefined || user === undefined) return unauthorized(c, 'Unauthorized');
    c.set('user', user);
    c.set('clientId', grant.clientId);
    const cloudId = c.req.param('cloudId') ?? '';
    const refusal = refuseSite(jira, grant, cloudId);
    if (refusal !== undefined) return c.json(refusal, refusal.code);
    if (!allows(grant.scopes, scopesOf(c.req.method, innerPath(jira.site, c.req.path)))) {
      return unauthorized(c, 'Unauthorized; scope does not match');
    }
    await next();
    return undefined;
  };
}

/** Refuses a site that was not granted, or that does not answer. */
function refuseSite(
  jira: Cloud,
  grant: CloudGrant,
  cloudId: string,
): { code: 403 | 404; message: string } | undefined {
  const exists = jira.sites.some(({ id }) => id === cloudId);
  if (exists && !sitesOf(jira, grant).has(cloudId)) return { code: 403, message: 'Forbidden' };
  return cloudId === jira.sites[0].id ? undefined : { code: 404, message: 'Not Found' };
}

/** GET https://api.atlassian.com/oauth/token/accessible-resources: the sites of all approvals, not only the last. */
export function accessibleResources(c: JiraRequest, jira: Cloud): Response {
  const grant = bearerGrant(c, jira);
  if (grant === undefined) return unauthorized(c, 'Unauthorized');
  const granted = sitesOf(jira, grant);
  const scopes = grant.scopes.filter((scope) => scope !== 'offline_access');
  const avatarUrl = 'https://site-admin-avatar-cdn.prod.public.atl-paas.net/avatars/240/site.png';
  const sites = jira.sites.filter(({ id }) => granted.has(id));
  return c.json(sites.map((site) => ({ ...site, scopes, avatarUrl })));
}

function bearerGrant(c: JiraRequest, jira: Cloud): CloudGrant | undefined {
  const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  return token === undefined ? undefined : jira.oauth.grants.findByAccessToken(token);
}

/** Every site that this user has granted to this app. */
function sitesOf(jira: Cloud, { clientId, userName }: CloudGrant): ReadonlySet<string> {
  const all = jira.oauth.grants
    .list()
    .filter((grant) => grant.clientId === clientId && grant.userName === userName);
  return new Set(all.map(({ cloudId }) => cloudId));
}

function unauthorized(c: JiraRequest, message: string): Response {
  return c.json({ code: 401, message }, 401);
}
