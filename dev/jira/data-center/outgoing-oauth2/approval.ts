import { randomUUID } from 'node:crypto';
import * as oauth from 'oauth4webapi';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { forAdministrator } from '../pages/for-administrator';
import type { Provider } from './oauth2-client-state';
import { showOutgoingLinks } from './outgoing-links';
import { redirectUrlOf } from './outgoing-links-page';

/** The local application has no TLS. */
const INSECURE = { [oauth.allowInsecureRequests]: true };

/** Sends the person to the application, without PKCE, as Data Center does (RFC 6749 section 4.1.1). */
export function beginApproval(c: JiraRequest, jira: DataCenter, provider: Provider): Response {
  const state = randomUUID();
  jira.oauth2Client.waiting.set(state, provider);
  const url = new URL(provider.authorizationEndpoint);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: redirectUrlOf(jira.site, provider.authorizationEndpoint),
    scope: provider.scope,
    state,
  }).toString();
  return c.redirect(url.href, 303);
}

/** The person comes back: redeems the code, and asks for the person's tables with the token. */
export function endApproval(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  return forAdministrator(c, jira, async () => {
    const url = new URL(c.req.url);
    const state = url.searchParams.get('state') ?? '';
    const provider = jira.oauth2Client.waiting.get(state);
    jira.oauth2Client.waiting.delete(state);
    if (!provider) return showOutgoingLinks(c, jira, { problem: 'This request is not known.' });
    try {
      const tables = await readTables(jira, { provider, url, state });
      return await showOutgoingLinks(c, jira, {
        done: `The application answered: ${tables.length} saved tables.`,
      });
    } catch (error) {
      return showOutgoingLinks(c, jira, { problem: problemOf(error) });
    }
  });
}

/** @throws {oauth.AuthorizationResponseError} if the person denied it, {oauth.ResponseBodyError} if the code is refused */
async function readTables(
  jira: DataCenter,
  { provider, url, state }: { provider: Provider; url: URL; state: string },
): Promise<unknown[]> {
  const { clientId, clientSecret, tokenEndpoint, authorizationEndpoint } = provider;
  const issuer = new URL('.', tokenEndpoint).href.replace(/\/$/, '');
  const server: oauth.AuthorizationServer = { issuer, token_endpoint: tokenEndpoint };
  const client: oauth.Client = { client_id: clientId };
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.ClientSecretPost(clientSecret),
    oauth.validateAuthResponse(server, client, url, state),
    redirectUrlOf(jira.site, authorizationEndpoint),
    oauth.nopkce,
    INSECURE,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response);
  const headers = { authorization: `Bearer ${tokens.access_token}` };
  const answer = await fetch(`${issuer}/tables`, { headers });
  if (!answer.ok) throw new TypeError(`The application answered ${answer.status}.`);
  const { tables } = (await answer.json()) as { tables: unknown[] };
  return tables;
}

function problemOf(error: unknown): string {
  if (error instanceof oauth.AuthorizationResponseError) return `Refused: ${error.error}`;
  if (error instanceof oauth.ResponseBodyError) return `Refused: ${error.error}`;
  if (error instanceof TypeError) return error.message;
  throw error;
}
