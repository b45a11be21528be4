import type { Hono } from 'hono';
import { createControlApp } from './control/control-app';
import type { Dataset } from './data/dataset';
import { DEMO_USER_NAMES } from './data/demo-users';
import type { FaultGate } from './faults/fault-gate';
import type { Jira } from './jira';
import type { RateLimits } from './rate-limits';
import type { JiraEnv } from './server/jira-env';
import { listen, type Listening } from './server/listen';
import type { LoggedRequest } from './server/middleware/log-requests';
import type { Clock, StandIn, StandInOptions } from './stand-in';

/** What one running stand-in consists of. */
export interface ServerParts {
  app: Hono<JiraEnv>;
  jira: Jira;
  clock: Clock;
  faults: FaultGate;
  requests: LoggedRequest[];
  limiter: RateLimits<unknown>;
}

/**
 * Serves the app on 127.0.0.1, and its control port if one is asked for.
 * @throws {Error} with code EADDRINUSE when a port is taken
 */
export async function startServer(
  parts: ServerParts,
  { port = 0, controlPort }: StandInOptions,
): Promise<Omit<StandIn, 'revokeUser'>> {
  const { jira, clock, faults, requests } = parts;
  const main = await listen(parts.app, port);
  const control = await startControl(parts, controlPort).catch(async (error: unknown) => {
    await main.stop();
    throw error;
  });
  return {
    origin: main.origin,
    controlOrigin: control?.origin,
    baseUrl: jira.site.baseUrl,
    users: DEMO_USER_NAMES.flatMap((name) => jira.data.users.get(name) ?? []),
    projects: countProjects(jira.data),
    faults,
    clock,
    requests,
    stop: async () => {
      await Promise.all([main.stop(), control?.stop()]);
    },
  };
}

async function startControl(
  { faults, clock, limiter: rateLimits }: ServerParts,
  port: number | undefined,
): Promise<Listening | undefined> {
  return port === undefined
    ? undefined
    : listen(createControlApp({ faults, clock, rateLimits }), port);
}

function countProjects(data: Dataset): StandIn['projects'] {
  const counts = new Map<string, number>();
  for (const { projectKey } of data.issues) {
    counts.set(projectKey, (counts.get(projectKey) ?? 0) + 1);
  }
  return data.projects
    .map(({ key, name }) => ({ key, name, issues: counts.get(key) ?? 0 }))
    .sort((a, b) => b.issues - a.issues);
}
