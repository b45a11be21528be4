import { formatInstant } from '../../data/instant';
import type { Site } from '../../server/site';

/** GET /rest/api/2/serverInfo, without sign-in. Clients recognize the product by `deploymentType`. */
export function serverInfo(site: Site): Record<string, unknown> {
  return {
    baseUrl: site.baseUrl,
    version: '10.3.24',
    versionNumbers: [10, 3, 24],
    deploymentType: 'Server',
    buildNumber: 10_030_024,
    buildDate: '2026-06-01T00:00:00.000+0000',
    databaseBuildNumber: 10_030_024,
    serverTime: formatInstant(site.now()),
    scmInfo: 'stand-in',
    serverTitle: site.title,
    defaultLocale: { locale: 'en_US' },
  };
}
