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
 * a body that is no form is a 500, a wrong redirect_uri or verifier is `invalid_grant`.
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
    return answer(c, form, response);
  };
}

/** Only the body counts: Jira takes no credentials from an Authorization header here. */
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

function answer(
  c: JiraRequest,
  form: Readonly<Record<string, string>>,
  { body, status }: OAuth2Server.Response,
): Response {
  const json = body as Record<string, unknown>;
  c.header('Cache-Control', 'no-store');
  c.header('Pragma', 'no-cache');
  if (json.error === undefined) return c.json({ ...json, expires_in: ACCESS_LIFETIME_MS / 1000 });
  return c.json(
    { ...json, error: asJiraSays(json, form) },
    (status ?? 400) as ContentfulStatusCode,
  );
}

/** The library calls a redirect_uri or verifier that does not fit the code `invalid_request`. */
function asJiraSays(
  json: Record<string, unknown>,
  form: Readonly<Record<string, string>>,
): unknown {
  const about = String(json.error_description);
  const misfit = /redirect_uri|code_verifier/.test(about) && form.code !== undefined;
  return misfit ? 'invalid_grant' : json.error;
}
