import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import {
  authorizedApplicationsPage,
  type AuthorizedApplication,
} from './authorized-applications-page';
import { asText, forSignedIn, isOwnForm, refuseForm } from './for-administrator';

/** GET: a person's approvals, by either protocol. */
export function listAccessTokens(c: JiraRequest, jira: DataCenter): Response | Promise<Response> {
  return forSignedIn(c, jira, (person) =>
    c.html(authorizedApplicationsPage(jira.site, person, approvalsOf(jira, person.user.name))),
  );
}

/** POST: ends one. The application learns it from its next request. */
export async function revokeAccess(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form = await c.req.parseBody();
  return forSignedIn(c, jira, (person) => {
    if (!isOwnForm(c, form)) return refuseForm(c, jira.site);
    const id = asText(form.id);
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
    // What a client got for itself nobody approved.
    .filter(({ codeHash }) => codeHash !== undefined)
    .map(({ codeHash = '', clientId }) => ({
      id: codeHash,
      name: oauth.clients.find(clientId)?.name ?? clientId,
      since: undefined,
    }));
  return [...signed, ...bearer];
}
