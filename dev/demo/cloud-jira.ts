import type { CloudStandIn, StandIn } from '../jira/stand-in';
import { startJiraCloud } from '../jira/start-jira-cloud';
import { MY_APPS_PATH } from '../jira/cloud/console/my-apps';

/** Another organisation's Jira Cloud, to be linked by an OAuth 2.0 (3LO) app. */
export const DEMO_CLOUD_URL = 'https://acme.atlassian.net';

/** One server answers for all of them. */
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

export function startDemoCloud({ stateDirectory, now }: DemoCloudOptions): Promise<CloudStandIn> {
  return startJiraCloud({
    baseUrl: DEMO_CLOUD_URL,
    title: 'Acme',
    ...(stateDirectory === undefined ? {} : { stateDirectory }),
    ...(now === undefined ? {} : { now }),
  });
}

/** What the host's `map` needs. */
export function cloudOrigins({ origin }: StandIn): Record<string, string> {
  return Object.fromEntries(ORIGINS.map((asked) => [asked, origin]));
}

/** Where a person creates the app that a link to it needs. */
export function consoleUrl({ origin }: StandIn): string {
  return origin + MY_APPS_PATH;
}
