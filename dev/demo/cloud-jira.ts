import type { CloudStandIn, StandIn } from '../jira/stand-in';
import { startJiraCloud } from '../jira/start-jira-cloud';
import { MY_APPS_PATH } from '../jira/cloud/console/my-apps';

/** The Jira Cloud of another organization, to be linked by an OAuth 2.0 (3LO) app. */
export const DEMO_CLOUD_URL = 'https://acme.atlassian.net';

/** The origins that one local server stands in for. */
const ORIGINS = [
  DEMO_CLOUD_URL,
  'https://auth.atlassian.com',
  'https://api.atlassian.com',
  'https://developer.atlassian.com',
];

interface DemoCloudOptions {
  stateDirectory?: string | undefined;
  now?: (() => number) | undefined;
}

/** Starts the Jira Cloud at {@link DEMO_CLOUD_URL}, with its OAuth servers and developer console. */
export function startDemoCloud({ stateDirectory, now }: DemoCloudOptions): Promise<CloudStandIn> {
  return startJiraCloud({
    baseUrl: DEMO_CLOUD_URL,
    title: 'Acme',
    ...(stateDirectory === undefined ? {} : { stateDirectory }),
    ...(now === undefined ? {} : { now }),
  });
}

/** The entries for the host's `map`. */
export function cloudOrigins({ origin }: StandIn): Record<string, string> {
  return Object.fromEntries(ORIGINS.map((asked) => [asked, origin]));
}

/** The developer console, where an administrator creates the app for a link. */
export function consoleUrl({ origin }: StandIn): string {
  return origin + MY_APPS_PATH;
}
