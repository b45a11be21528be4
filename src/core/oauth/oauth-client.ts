import * as oauth from 'oauth4webapi';
import { AppError } from '#contract/app-error';
import type { OAuth2Link } from '../application-link/application-link';
import type { HttpFetch } from '../http/http-fetch';
import { isProxyOfTokenEndpoint, proxySignIn } from '../jira/refusals/proxy-sign-in';
import { authorizationServerOf } from './authorization-server';
import { withNameForIdToken } from './id-token';
import { type OAuthOperation, toAppError } from './oauth-failure';

/** This app as the OAuth 2.0 client of a linked application. */
export interface OAuthClient {
  link: OAuth2Link;
  clientSecret: string;
  fetch: HttpFetch;
}

/** The arguments that every request function of oauth4webapi takes. */
export interface RequestParts {
  server: oauth.AuthorizationServer;
  registration: oauth.Client;
  authentication: oauth.ClientAuth;
  options: ReturnType<typeof optionsOf>;
}

/**
 * Makes a request as this client.
 * @param operation decides what a failure means
 * @throws {AppError} `CLIENT_REJECTED`, `JIRA_UNEXPECTED`, `AUTHORIZATION_INVALID` or `AUTHORIZATION_EXPIRED`
 *   (see {@link toAppError}), `PROXY_SIGN_IN`, and what {@link HttpFetch} throws
 */
export async function asClient<T>(
  client: OAuthClient,
  operation: OAuthOperation,
  request: (parts: RequestParts) => Promise<T>,
): Promise<T> {
  const { link } = client;
  const server = authorizationServerOf(link);
  const registration = { client_id: link.outgoing.clientId };
  const [method, another] = authenticationMethods(client);
  const attempt = (authentication: oauth.ClientAuth) =>
    request({ server, registration, authentication, options: optionsOf(client) }).catch(
      (error: unknown) => {
        throw toAppError(error, { operation, kind: link.outgoing.kind });
      },
    );
  return attempt(method).catch((error: unknown) => {
    if (another && error instanceof AppError && error.code === 'CLIENT_REJECTED') {
      return attempt(another);
    }
    throw error;
  });
}

/**
 * Jira, Google and Microsoft read the client secret from the body. Any other server must support the header
 * (RFC 6749 section 2.3.1). A server that accepts nothing else says so only by rejecting the client.
 */
function authenticationMethods({
  link,
  clientSecret,
}: OAuthClient): [oauth.ClientAuth, oauth.ClientAuth?] {
  const { outgoing } = link;
  const isCustom = outgoing.kind === 'oauth2-external' && outgoing.provider === 'custom';
  const inBody = oauth.ClientSecretPost(clientSecret);
  return isCustom ? [inBody, oauth.ClientSecretBasic(clientSecret)] : [inBody];
}

function optionsOf({ link, fetch }: OAuthClient) {
  const isCloud = link.outgoing.kind === 'oauth2-cloud';
  return {
    [oauth.customFetch]: async (
      url: string,
      { headers, body }: oauth.CustomFetchOptions<'POST', URLSearchParams>,
    ) => {
      const content = isCloud ? asJson(headers, body) : { headers, body: body.toString() };
      const response = await fetch(url, { method: 'POST', ...content });
      if (await isProxy(link, response)) throw proxySignIn(response);
      return withoutIdToken(response);
    },
  };
}

/** Of an external server it is not known how it challenges a client. */
async function isProxy({ outgoing }: OAuth2Link, response: Response): Promise<boolean> {
  if (outgoing.kind === 'oauth2-external' || response.status !== 401) return false;
  return isProxyOfTokenEndpoint(response, await response.clone().text());
}

/** The RFC specifies a form, but Atlassian documents JSON only. */
function asJson(headers: Record<string, string>, body: URLSearchParams) {
  return {
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(body)),
  };
}

/** oauth4webapi would verify an ID token against settings that no administrator entered. */
async function withoutIdToken(response: Response): Promise<Response> {
  if (!response.ok) return response;
  const { status, headers } = response;
  return new Response(withNameForIdToken(await response.text()), { status, headers });
}
