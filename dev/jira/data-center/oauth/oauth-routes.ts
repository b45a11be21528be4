import type { Hono } from 'hono';
import type { DataCenter } from '../data-center';
import type { JiraEnv } from '../../server/jira-env';
import { authorize } from './authorization/authorize';
import { answerConsent, CONSENT_PATH, showConsent } from './authorization/consent';
import { oauthMetadata } from './metadata';
import { revokeToken } from './revoke-endpoint';
import { createTokenEndpoint } from './token-endpoint';

/**
 * Jira's OAuth 2.0 provider, one line per endpoint.
 * @see https://confluence.atlassian.com/adminjiraserver/jira-oauth-2-0-provider-api-1115659070.html
 */
export function addOAuthRoutes(app: Hono<JiraEnv>, jira: DataCenter): void {
  app.get('/rest/oauth2/latest/authorize', (c) => authorize(c, jira));
  app.get(CONSENT_PATH, (c) => showConsent(c, jira));
  app.post(CONSENT_PATH, (c) => answerConsent(c, jira));
  app.post('/rest/oauth2/latest/token', createTokenEndpoint(jira));
  app.post('/rest/oauth2/latest/revoke', (c) => revokeToken(c, jira));
  app.get('/rest/oauth2/latest/.well-known/oauth-authorization-server', (c) =>
    c.json(oauthMetadata(jira.site)),
  );
}
