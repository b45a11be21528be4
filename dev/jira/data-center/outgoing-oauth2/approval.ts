import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { forAdministrator } from '../pages/for-administrator';
import type { Provider } from './oauth2-client-state';
import { showOutgoingLinks } from './outgoing-links';
import { redirectUrlOf } from './outgoing-links-page';

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
    const parameters = c.req.query();
    const { state = '' } = parameters;
    const provider = jira.oauth2Client.waiting.get(state);
    jira.oauth2Client.waiting.delete(state);
    if (!provider) return showOutgoingLinks(c, jira, { problem: 'This request is not known.' });
    try {
      const tables = await readTables(jira, { provider, parameters });
      return await showOutgoingLinks(c, jira, {
        done: `The application answered: ${tables.length} saved tables.`,
      });
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return showOutgoingLinks(c, jira, { problem: error.message });
    }
  });
}

const tokensSchema = v.object({ access_token: v.string(), refresh_token: v.string() });
const tablesSchema = v.object({ tables: v.array(v.unknown()) });

/** @throws {RefusedError} if the person denied it, or the application refuses the code or the token */
async function readTables(
  { site }: DataCenter,
  { provider, parameters }: { provider: Provider; parameters: Record<string, string> },
): Promise<unknown[]> {
  const { clientId, clientSecret, scope, tokenEndpoint, authorizationEndpoint } = provider;
  if (parameters.code === undefined) throw new RefusedError(parameters.error);
  const issued = await fetch(tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      client_secret: clientSecret,
      code: parameters.code,
      redirect_uri: redirectUrlOf(site, authorizationEndpoint),
      scope,
    }),
  });
  // Data Center takes no access token that cannot be renewed.
  const { access_token } = v.parse(tokensSchema, await bodyOf(issued));
  const headers = { authorization: `Bearer ${access_token}` };
  const answered = await fetch(new URL('tables', tokenEndpoint), { headers });
  return v.parse(tablesSchema, await bodyOf(answered)).tables;
}

async function bodyOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  if (!response.ok) throw new RefusedError((body as { error?: string }).error);
  return body;
}

class RefusedError extends Error {
  constructor(reason = 'no reason') {
    super(`The application refused: ${reason}`);
  }
}
