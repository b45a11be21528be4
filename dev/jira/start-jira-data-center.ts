import { movableClock } from '../clock/movable-clock';
import type { Hono } from 'hono';
import * as v from 'valibot';
import { loadData } from './data/load-data';
import { SYSTEM_FIELDS } from './data/system-fields';
import type { DataCenter } from './data-center/data-center';
import { createDataCenterApp } from './data-center/data-center-app';
import { UserLimiter } from './data-center/limits/user-limiter';
import { openOAuthState } from './data-center/oauth/oauth-state';
import { SCOPES, type Scope } from './data-center/oauth/scopes';
import { consumerSchema } from './data-center/oauth1/consumer-registry';
import { openOAuth1State } from './data-center/oauth1/oauth1-state';
import { openOutgoingState } from './data-center/outgoing/outgoing-state';
import { openOAuth2ClientState } from './data-center/outgoing-oauth2/oauth2-client-state';
import { AUTHORIZED_APPLICATIONS_PATH } from './data-center/pages/authorized-applications-page';
import { INCOMING_LINKS_PATH } from './data-center/pages/incoming-links';
import { FaultGate } from './faults/fault-gate';
import { createJqlEngine } from './jql/jql-engine';
import type { JiraEnv } from './server/jira-env';
import type { LoggedRequest } from './server/middleware/log-requests';
import { SessionStore } from './server/session-store';
import { createSite } from './server/site';
import type { DataCenterOptions, DataCenterStandIn } from './stand-in';
import { startServer } from './start-server';

/** What distinguishes another Data Center product from Jira. */
export interface DataCenterProduct {
  title: string;
  /** Where the name of the product leads to, below the context path. */
  homePath: string;
  /** Default: those of Jira. */
  scopes?: readonly Scope[];
  addRoutes: (app: Hono<JiraEnv>, application: DataCenter) => void;
}

/**
 * Starts a Jira Data Center on 127.0.0.1, or another product with the same accounts and OAuth providers.
 * @param product default: Jira
 * @throws {JiraDataError} when the issues file cannot be read
 * @throws {Error} with code EADDRINUSE when the port is taken
 */
export async function startJiraDataCenter(
  options: DataCenterOptions,
  product?: DataCenterProduct,
): Promise<DataCenterStandIn> {
  const clock = movableClock(options.now ?? Date.now);
  const data = await loadData(options, clock.now());
  const jira: DataCenter = {
    site: createSite(options.baseUrl, clock.now, {
      incomingLinksPath: INCOMING_LINKS_PATH,
      authorizedApplicationsPath: AUTHORIZED_APPLICATIONS_PATH,
      ...(product && { title: product.title, homePath: product.homePath }),
      scopes: product?.scopes ?? SCOPES.jira,
    }),
    data,
    systemFields: SYSTEM_FIELDS,
    jql: createJqlEngine(data),
    sessions: new SessionStore(),
    limiter: new UserLimiter(options.rateLimits, clock.now),
    oauth: openOAuthState(options.stateDirectory, clock.now),
    oauth1: openOAuth1State(options.stateDirectory, clock.now),
    outgoing: openOutgoingState(options.stateDirectory),
    oauth2Client: openOAuth2ClientState(options.stateDirectory),
  };
  const faults = new FaultGate('data-center');
  const requests: LoggedRequest[] = [];
  const app = createDataCenterApp(jira, { faults, requests }, product?.addRoutes);
  return {
    ...(await startServer({ app, jira, clock, faults, requests, limiter: jira.limiter }, options)),
    rateLimits: jira.limiter,
    registerClient: (client) => jira.oauth.clients.register(client),
    registerConsumer: (consumer) => jira.oauth1.consumers.put(v.parse(consumerSchema, consumer)),
    revokeUser: (userName) => {
      jira.oauth.grants.remove((grant) => grant.userName === userName);
      jira.oauth1.tokens.remove((token) => token.userName === userName);
    },
  };
}
