import type { Hono } from 'hono';
import type { JiraEnv } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { showLinks } from '../outgoing/application-links';
import { APPLICATION_LINKS_PATH } from '../outgoing/application-links-page';
import { changeLinks } from '../outgoing/change-links';
import { endDance, LOGIN_DANCE_PATH } from '../outgoing/login-dance';
import { endApproval } from '../outgoing-oauth2/approval';
import { changeOutgoingLinks } from '../outgoing-oauth2/change-outgoing-links';
import { showOutgoingLinks } from '../outgoing-oauth2/outgoing-links';
import { CALLBACK_PATH, OUTGOING_LINKS_PATH } from '../outgoing-oauth2/outgoing-links-page';
import { listAccessTokens, revokeAccess } from './authorized-applications';
import { AUTHORIZED_APPLICATIONS_PATH } from './authorized-applications-page';
import { changeConsumers, putConsumer, showConsumers } from './incoming-consumers';
import { INCOMING_CONSUMERS_PATH } from './incoming-consumers-page';
import { changeIncomingLinks, INCOMING_LINKS_PATH, showIncomingLinks } from './incoming-links';

const CONSUMER_RESOURCE = '/rest/applinks-oauth/1.0/applicationlink/:id/authentication/consumer';

/** The pages of application links and of the approvals of a user, one line per endpoint. */
export function addIncomingLinkRoutes(app: Hono<JiraEnv>, jira: DataCenter): void {
  app.get(INCOMING_LINKS_PATH, (c) => showIncomingLinks(c, jira));
  app.post(INCOMING_LINKS_PATH, (c) => changeIncomingLinks(c, jira));
  app.get(INCOMING_CONSUMERS_PATH, (c) => showConsumers(c, jira));
  app.post(INCOMING_CONSUMERS_PATH, (c) => changeConsumers(c, jira));
  app.get(APPLICATION_LINKS_PATH, (c) => showLinks(c, jira));
  app.post(APPLICATION_LINKS_PATH, (c) => changeLinks(c, jira));
  app.get(LOGIN_DANCE_PATH, (c) => endDance(c, jira));
  app.get(OUTGOING_LINKS_PATH, (c) => showOutgoingLinks(c, jira));
  app.post(OUTGOING_LINKS_PATH, (c) => changeOutgoingLinks(c, jira));
  app.get(`${CALLBACK_PATH}/:provider`, (c) => endApproval(c, jira));
  app.put(CONSUMER_RESOURCE, (c) => putConsumer(c, jira));
  app.get(AUTHORIZED_APPLICATIONS_PATH, (c) => listAccessTokens(c, jira));
  app.post(AUTHORIZED_APPLICATIONS_PATH, (c) => revokeAccess(c, jira));
}
