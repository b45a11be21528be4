import OAuth2Server from '@node-oauth/oauth2-server';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { ACCESS_LIFETIME_MS, REFRESH_LIFETIME_MS } from './grant-store';
import { createOAuthModel } from './oauth-model';
import { readForm } from './read-form';

type TokenEndpoint = (c: JiraRequest) => Promise<Response>;

/**
 * POST /rest/oauth2/latest/token, by `@node-oauth/oauth2-server`, corrected where Jira differs:
 * a body that is not a form gets a 500, and a wrong redirect_uri or verifier gets `invalid_grant`.
 */
export function createTokenEndpoint(jira: DataCenter): TokenEndpoint {
  const server = new OAuth2Server({
    model: createOAuthModel(jira.oauth, jira.site.now),
    accessTokenLifetime: ACCESS_LIFETIME_MS / 1000,
    refreshTokenLifetime: REFRESH_LIFETIME_MS / 1000,
    ...{ enablePlainPKCE: true },
  });
  return async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const response = new OAuth2Server.Response({});
    await server.token(asLibraryRequest(form), response).catch(rethrowUnlessOAuth);
    return tokenResponse(c, form, response);
  };
}

/** The library sees the form only, because Jira reads no credentials from the Authorization header here. */
function asLibraryRequest(form: Readonly<Record<string, string>>): OAuth2Server.Request {
  const body = new URLSearchParams(form).toString();
  return new OAuth2Server.Request({
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
    },
    query: {},
    body: form,
  });
}

function rethrowUnlessOAuth(error: unknown): void {
  if (error instanceof OAuth2Server.OAuthError && !(error instanceof OAuth2Server.ServerError)) {
    return;
  }
  throw error;
}

/** `expires_in` states the whole lifetime, whatever time the answer took. */
function tokenResponse(
  c: JiraRequest,
  form: Readonly<Record<string, string>>,
  { body, status }: OAuth2Server.Response,
): Response {
  const json = body as Record<string, unknown>;
  c.header('Cache-Control', 'no-store');
  c.header('Pragma', 'no-cache');
  if (json.error === undefined) return c.json({ ...json, expires_in: ACCESS_LIFETIME_MS / 1000 });
  return c.json({ ...json, error: errorCode(json, form) }, (status ?? 400) as ContentfulStatusCode);
}

/** Jira's code: the library calls a redirect_uri or verifier that does not match the code `invalid_request`. */
function errorCode(json: Record<string, unknown>, form: Readonly<Record<string, string>>): unknown {
  const description = String(json.error_description);
  const isMismatch = /redirect_uri|code_verifier/.test(description) && form.code !== undefined;
  return isMismatch ? 'invalid_grant' : json.error;
}
