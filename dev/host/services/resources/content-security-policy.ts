import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { EgressEntry, Manifest } from '../../app/app-under-test';
import { FORGE_CDN_FILES } from '../../wire/forge-cdn-files';

const PRODUCTION_CDN = 'https://forge.cdn.prod.atlassian-dev.net';

type ForgePermissions = Parameters<CSPProcessingService['getCspDetails']>[1];

/**
 * The policy that Forge's CDN sends with a document, computed by Forge's own library. Only the addresses of the
 * platform's CDN and of the report endpoint are replaced, because neither exists here.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/permissions/#content-permissions
 */
export function contentSecurityPolicy(
  html: string,
  permissions: Manifest['permissions'],
  origins: { siteUrl: string; forgeCdnUrl: string },
): string {
  const processing = new CSPProcessingService({ info: () => undefined }, load);
  const existingCSPDetails = processing.getCspDetails(html, withPlainAddresses(permissions));
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', hostname: origins.siteUrl })
    .join('; ')
    .replaceAll(PRODUCTION_CDN, origins.forgeCdnUrl)
    .replace(/report-uri \S+/, `report-uri ${origins.forgeCdnUrl + FORGE_CDN_FILES.cspReport}`);
}

/** The library accepts only strings in `fetch.client`, because a deployment flattens the entries. */
function withPlainAddresses(permissions: Manifest['permissions']): ForgePermissions {
  const external = permissions?.external;
  const client = external?.fetch?.client?.map(addressOf).filter((entry) => entry !== undefined);
  const flattened = {
    ...permissions,
    external: { ...external, fetch: { ...external?.fetch, ...(client && { client }) } },
  };
  return flattened as ForgePermissions;
}

function addressOf(entry: EgressEntry): string | undefined {
  return typeof entry === 'string' ? entry : entry.address;
}
