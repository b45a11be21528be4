import { sha256 } from '../../server/digest';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { secretMatches } from './client-registry';
import { readForm } from './read-form';

/**
 * POST /rest/oauth2/latest/revoke: ends the access and the refresh token together.
 * An unknown token is not an error (RFC 7009 section 2.2).
 */
export async function revokeToken(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const client = jira.oauth.clients.find(form.client_id);
  if (client === undefined || !secretMatches(client, form.client_secret)) {
    return c.json({ error: 'invalid_client', error_description: 'Client is invalid' }, 400);
  }
  if (form.token === undefined || form.token === '') {
    return c.json({ error: 'invalid_request', error_description: 'token is missing' }, 400);
  }
  if (!['access_token', 'refresh_token', undefined].includes(form.token_type_hint)) {
    const error_description = `Token type '${form.token_type_hint ?? ''}' is not supported`;
    return c.json({ error: 'unsupported_token_type', error_description }, 400);
  }
  const hash = sha256(form.token);
  jira.oauth.grants.remove(
    (grant) =>
      grant.clientId === client.clientId && [grant.accessHash, grant.refreshHash].includes(hash),
  );
  return c.body(null, 200);
}
