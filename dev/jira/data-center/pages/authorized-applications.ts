import { xsrfCheckFailed } from '../../pages/error-responses';
import { fieldText, forSignedIn, isOwnForm } from '../../pages/for-signed-in';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import {
  authorizedApplicationsPage,
  type AuthorizedApplication,
} from './authorized-applications-page';

/** GET: the approvals of a user, by OAuth 2.0 and by OAuth 1.0a. */
export function listAccessTokens(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  return forSignedIn(c, jira, (person) =>
    c.html(authorizedApplicationsPage(jira.site, person, approvalsOf(jira, person.user.name))),
  );
}

/** POST: ends an approval. The application notices with its next request. */
export async function revokeAccess(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form = await c.req.parseBody();
  return forSignedIn(c, jira, (person) => {
    if (!isOwnForm(c, form)) return xsrfCheckFailed(c, jira.site);
    const id = fieldText(form.id);
    const isMine = (userName: string): boolean => userName === person.user.name;
    jira.oauth1.tokens.remove((token) => isMine(token.userName) && token.id === id);
    jira.oauth.grants.remove((grant) => isMine(grant.userName) && grant.codeHash === id);
    return listAccessTokens(c, jira);
  });
}

function approvalsOf({ oauth, oauth1 }: DataCenter, userName: string): AuthorizedApplication[] {
  const signed = oauth1.tokens
    .list()
    .filter((token) => token.userName === userName)
    .map(({ id, consumerKey, createdAt }) => ({
      id,
      name: oauth1.consumers.find(consumerKey)?.name ?? consumerKey,
      since: createdAt,
    }));
  const bearer = oauth.grants
    .list()
    .filter((grant) => grant.userName === userName)
    // Without a code it is a client_credentials grant, which no user approved.
    .filter(({ codeHash }) => codeHash !== undefined)
    .map(({ codeHash = '', clientId }) => ({
      id: codeHash,
      name: oauth.clients.find(clientId)?.name ?? clientId,
      since: undefined,
    }));
  return [...signed, ...bearer];
}
