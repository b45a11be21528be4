import { movableClock } from '../clock/movable-clock';
import type { Cloud, CloudSite } from './cloud/cloud';
import { createCloudApp } from './cloud/cloud-app';
import { cloudIdOf } from './cloud/cloud-id';
import { toCloudData } from './cloud/data/to-cloud-data';
import { CloudLimiter } from './cloud/limits/cloud-limiter';
import { openOAuthState } from './cloud/oauth/oauth-state';
import { CLOUD_SYSTEM_FIELDS } from './cloud/rest/fields';
import { PageTokens } from './cloud/rest/search/page-tokens';
import { loadData } from './data/load-data';
import { FaultGate } from './faults/fault-gate';
import { createJqlEngine } from './jql/jql-engine';
import type { LoggedRequest } from './server/middleware/log-requests';
import { SessionStore } from './server/session-store';
import { createSite } from './server/site';
import type { CloudOptions, CloudStandIn } from './stand-in';
import { startServer } from './start-server';

/**
 * Starts a Jira Cloud site on 127.0.0.1, together with `auth.`, `api.` and `developer.atlassian.com`: map all
 * these origins to it.
 * @throws {JiraDataError} when the issues file cannot be read
 * @throws {Error} with code EADDRINUSE when the port is taken
 */
export async function startJiraCloud(options: CloudOptions): Promise<CloudStandIn> {
  const { rateLimits = {}, title, extraFields = 0 } = options;
  const clock = movableClock(options.now ?? Date.now);
  const data = toCloudData(await loadData(options, clock.now()), extraFields);
  const site = createSite(options.baseUrl, clock.now, title === undefined ? {} : { title });
  const own = describeSite({ name: site.title, url: site.baseUrl });
  const jira: Cloud = {
    site,
    data,
    systemFields: CLOUD_SYSTEM_FIELDS,
    jql: createJqlEngine(data),
    sessions: new SessionStore(),
    limiter: new CloudLimiter(rateLimits === 'off' ? undefined : rateLimits, clock.now),
    oauth: openOAuthState(options.stateDirectory, clock.now),
    pageTokens: new PageTokens(site.baseUrl, clock.now),
    sites: [own, ...(options.otherSites ?? []).map(describeSite)],
  };
  const faults = new FaultGate('cloud');
  const requests: LoggedRequest[] = [];
  const app = createCloudApp(jira, { faults, requests });
  return {
    ...(await startServer({ app, jira, clock, faults, requests, limiter: jira.limiter }, options)),
    rateLimits: jira.limiter,
    cloudId: own.id,
    registerApp: (client) => jira.oauth.apps.register(client),
    revokeUser: (userName) => jira.oauth.grants.remove((grant) => grant.userName === userName),
  };
}

function describeSite({ name, url }: { name: string; url: string }): CloudSite {
  return { id: cloudIdOf(url), name, url };
}
