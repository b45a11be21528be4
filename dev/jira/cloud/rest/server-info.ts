import { formatInstant } from '../../data/instant';
import type { Site } from '../../server/site';

/** GET /rest/api/3/serverInfo, without sign-in. Clients recognize the product by `deploymentType`. */
export function serverInfo(site: Site): Record<string, unknown> {
  return {
    baseUrl: site.baseUrl,
    displayUrl: site.baseUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_300,
    buildDate: '2026-11-01T00:00:00.000+0000',
    serverTime: formatInstant(site.now()),
    scmInfo: 'stand-in',
    serverTitle: site.title,
    serverTimeZone: 'Etc/UTC',
  };
}
