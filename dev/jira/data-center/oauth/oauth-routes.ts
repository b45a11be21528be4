import type { Hono } from 'hono';
import type { DataCenter } from '../data-center';
import type { JiraEnv } from '../../server/jira-env';
import { authorize } from './authorization/authorize';
import { answerConsent, showConsent } from './authorization/consent';
import { oauthMetadata } from './metadata';
import { revokeToken } from './revoke-endpoint';
import { createTokenEndpoint } from './token-endpoint';

/** Jira's OAuth 2.0 provider, one line per endpoint. */
export function addOAuthRoutes(app: Hono<JiraEnv>, jira: DataCenter): void {
  app.get('/rest/oauth2/latest/authorize', (c) => authorize(c, jira));
  app.get('/plugins/servlet/oauth2/consent', (c) => showConsent(c, jira));
  app.post('/plugins/servlet/oauth2/consent', (c) => answerConsent(c, jira));
  app.post('/rest/oauth2/latest/token', createTokenEndpoint(jira));
  app.post('/rest/oauth2/latest/revoke', (c) => revokeToken(c, jira));
  app.get('/rest/oauth2/latest/.well-known/oauth-authorization-server', (c) =>
    c.json(oauthMetadata(jira.site)),
  );
}
