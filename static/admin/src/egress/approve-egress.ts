import { AppError } from '#contract/app-error';
import type { ApplicationLinkView } from '#contract/application-link';
import { parseUrl } from '#core/untrusted/parse-url';
import { readEgressGroups, requestEgress } from '../bridge';
import { allowsOrigin, withOrigin } from './egress-groups';
import { endpointsOf } from './outgoing-endpoints';

/**
 * Has the app's requests to the hosts of some URLs approved, in one question, as far as they are not yet.
 * @throws {AppError} `URL_REFUSED`, `EGRESS_NOT_APPROVED`
 */
export async function approveEgress(urls: string[]): Promise<void> {
  const origins = [...new Set(urls.map(originOf))];
  if (origins.length === 0) return;
  try {
    const groups = await readEgressGroups();
    const missing = origins.filter((origin) => !allowsOrigin(groups, origin));
    if (missing.length > 0) await requestEgress(missing.reduce(withOrigin, groups));
  } catch (cause) {
    const hosts = origins.join(', ');
    throw new AppError('EGRESS_NOT_APPROVED', `Requests to ${hosts} were not approved.`, { cause });
  }
}

/** The hosts that the app asks for a link. */
export const approveLinkHosts = ({ displayUrl, outgoing }: ApplicationLinkView): Promise<void> =>
  approveEgress([displayUrl, ...endpointsOf(outgoing)]);

function originOf(url: string): string {
  const parsed = parseUrl(url.trim());
  if (parsed?.protocol === 'https:') return parsed.origin;
  throw new AppError('URL_REFUSED', 'Not an https URL.');
}
