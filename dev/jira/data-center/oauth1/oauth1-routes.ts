import type { Hono } from 'hono';
import type { JiraEnv, JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { answerAuthorize, showAuthorize } from './authorize';
import { consumerInfo } from './consumer-info';
import { answerProblem, OAuthProblem } from './oauth-problem';
import { accessToken, requestToken } from './token-endpoints';

/** Below this path a signature identifies the consumer, not a user. */
export const OAUTH1_PATH = '/plugins/servlet/oauth/';

/** Jira's OAuth 1.0a provider, one line per endpoint (RFC 5849). */
export function addOAuth1Routes(app: Hono<JiraEnv>, jira: DataCenter): void {
  app.post(`${OAUTH1_PATH}request-token`, reportProblems(jira, requestToken));
  app.get(`${OAUTH1_PATH}authorize`, (c) => showAuthorize(c, jira));
  app.post(`${OAUTH1_PATH}authorize`, (c) => answerAuthorize(c, jira));
  app.post(`${OAUTH1_PATH}access-token`, reportProblems(jira, accessToken));
  app.get(`${OAUTH1_PATH}consumer-info`, (c) => consumerInfo(c, jira));
}

function reportProblems(
  jira: DataCenter,
  endpoint: (c: JiraRequest, jira: DataCenter) => Promise<Response>,
) {
  return (c: JiraRequest): Promise<Response> =>
    endpoint(c, jira).catch((error: unknown) => {
      if (error instanceof OAuthProblem) return answerProblem(c, jira.site, error);
      throw error;
    });
}
