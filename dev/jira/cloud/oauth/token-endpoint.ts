import * as v from 'valibot';
import type { JiraRequest } from '../../server/jira-env';
import type { Cloud } from '../cloud';
import { appSecretMatches, type CloudApp } from './app-registry';
import { ACCESS_LIFETIME_MS, type IssuedTokens } from './grant-store';

type Body = Readonly<Record<string, string>>;

const bodySchema = v.record(v.string(), v.string());

/** POST https://auth.atlassian.com/oauth/token, as JSON or as a form. */
export async function issueToken(c: JiraRequest, jira: Cloud): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  const parsed = v.safeParse(bodySchema, await readBody(c));
  if (!parsed.success) return refuse(c, 400, 'invalid_request', 'The body cannot be read.');
  const body = parsed.output;
  const app = jira.oauth.apps.find(body.client_id);
  if (app === undefined || !appSecretMatches(app, body.client_secret)) {
    return refuse(c, 401, 'access_denied', 'Unauthorized');
  }
  if (body.grant_type === 'authorization_code') return exchangeCode(c, jira, app, body);
  if (body.grant_type === 'refresh_token') return refresh(c, jira, app, body);
  return refuse(c, 400, 'unsupported_grant_type', 'Unsupported grant type');
}

async function readBody(c: JiraRequest): Promise<unknown> {
  const isJson = c.req.header('content-type')?.startsWith('application/json') === true;
  if (isJson) return c.req.json().catch(() => undefined);
  return Object.fromEntries(new URLSearchParams(await c.req.text()));
}

function exchangeCode(c: JiraRequest, { oauth }: Cloud, app: CloudApp, body: Body): Response {
  const approval = oauth.grants.takeCode(body.code ?? '');
  const matches = approval?.clientId === app.clientId && approval.redirectUri === body.redirect_uri;
  if (approval === undefined || !matches) {
    return refuse(c, 403, 'invalid_grant', 'Invalid authorization code');
  }
  return tokenResponse(c, oauth.grants.open(approval), approval.scopes);
}

function refresh(c: JiraRequest, { oauth }: Cloud, app: CloudApp, body: Body): Response {
  const token = body.refresh_token ?? '';
  const grant = oauth.grants.findByRefreshToken(token);
  if (grant?.clientId !== app.clientId) {
    return refuse(c, 403, 'invalid_grant', 'Unknown or invalid refresh token.');
  }
  return tokenResponse(c, oauth.grants.rotate(grant, token), grant.scopes);
}

function tokenResponse(c: JiraRequest, tokens: IssuedTokens, scopes: readonly string[]): Response {
  return c.json({
    access_token: tokens.accessToken,
    ...(tokens.refreshToken !== undefined && { refresh_token: tokens.refreshToken }),
    expires_in: ACCESS_LIFETIME_MS / 1000,
    token_type: 'Bearer',
    scope: scopes.join(' '),
  });
}

function refuse(
  c: JiraRequest,
  status: 400 | 401 | 403,
  error: string,
  error_description: string,
): Response {
  return c.json({ error, error_description }, status);
}
