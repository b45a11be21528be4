import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { buildCompany } from './data/company/build-company';
import type { Dataset } from './data/dataset';
import { DEMO_USER_NAMES } from './data/demo-users';
import { loadIssuesFile } from './data/file/load-issues-file';
import { openOAuthState } from './data-center/oauth/oauth-state';
import type { Jira } from './jira';
import { createJiraApp } from './jira-app';
import type { JiraOptions, JiraStandIn } from './jira-stand-in';
import { createJqlEngine } from './jql/jql-engine';
import { FaultGate } from './server/fault-gate';
import type { LoggedRequest } from './server/request-log';
import { SessionStore } from './server/session-store';
import { createSite } from './server/site';

/**
 * A Jira Data Center on 127.0.0.1.
 * @throws {JiraDataError} when the issues cannot be read
 * @throws {Error} with code EADDRINUSE when the port is taken
 */
export async function startJira(options: JiraOptions): Promise<JiraStandIn> {
  const now = options.now ?? Date.now;
  const data = await loadData(options, now);
  const jira: Jira = {
    site: createSite(options.baseUrl, now),
    data,
    jql: createJqlEngine(data),
    oauth: openOAuthState(options.stateDirectory, now),
    sessions: new SessionStore(),
  };
  const faults = new FaultGate();
  const requests: LoggedRequest[] = [];
  const server = await listen(createJiraApp(jira, { faults, requests }), options.port ?? 0);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    baseUrl: jira.site.baseUrl,
    registerClient: (client) => jira.oauth.clients.register(client),
    users: DEMO_USER_NAMES.flatMap((name) => data.users.get(name) ?? []),
    projects: countProjects(data),
    faults,
    requests,
    revokeUser: (userName) => {
      jira.oauth.grants.remove((grant) => grant.userName === userName);
    },
    stop: () => stop(server),
  };
}

async function loadData({ issuesFile }: JiraOptions, now: () => number): Promise<Dataset> {
  return issuesFile === undefined ? buildCompany(now()) : loadIssuesFile(issuesFile);
}

function countProjects(data: Dataset): JiraStandIn['projects'] {
  const counts = new Map<string, number>();
  for (const { projectKey } of data.issues)
    counts.set(projectKey, (counts.get(projectKey) ?? 0) + 1);
  return data.projects
    .map(({ key, name }) => ({ key, name, issues: counts.get(key) ?? 0 }))
    .sort((a, b) => b.issues - a.issues);
}

function listen(app: ReturnType<typeof createJiraApp>, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => {
      server.off('error', reject);
      resolve(server);
    });
    server.once('error', reject);
  });
}

/** Open connections are cut: nobody waits for a keep-alive to time out. */
function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
