import { AppError } from '#contract/app-error';
import type { ApplicationLinkView } from '#contract/application-link';
import { parseUrl } from '#core/untrusted/parse-url';
import { readEgressGroups, requestEgress } from '../bridge';
import { allowsOrigin, withOrigin } from './egress-groups';
import { endpointsOf } from './outgoing-endpoints';

/**
 * Has the app's requests to the hosts of some URLs approved, in one question, as far as they are not yet.
 * @returns the origins that were not approved before
 * @throws {AppError} `URL_REFUSED`, `EGRESS_NOT_APPROVED`
 */
export async function approveEgress(urls: string[]): Promise<string[]> {
  const origins = [...new Set(urls.map(originOf))];
  if (origins.length === 0) return [];
  const { missing, refused } = await askFor(origins).catch((cause: unknown) => {
    throw notApproved(origins, cause);
  });
  if (refused.length > 0) throw notApproved(refused);
  return missing;
}

/** @returns the origins that were not approved before, and those of them that the administrator left out */
async function askFor(origins: string[]): Promise<{ missing: string[]; refused: string[] }> {
  const groups = await readEgressGroups();
  const missing = origins.filter((origin) => !allowsOrigin(groups, origin));
  if (missing.length === 0) return { missing, refused: [] };
  const answered = await requestEgress(missing.reduce(withOrigin, groups));
  const refused = missing.filter((origin) => !allowsOrigin(answered, origin));
  if (refused.length === 0) return { missing, refused };
  // What is in force counts, whatever the answer named.
  const approved = await readEgressGroups();
  return { missing, refused: refused.filter((origin) => !allowsOrigin(approved, origin)) };
}

function notApproved(origins: string[], cause?: unknown): AppError {
  const hosts = origins.join(', ');
  return new AppError('EGRESS_NOT_APPROVED', `Requests to ${hosts} were not approved.`, {
    cause,
    details: { hosts },
  });
}

/** The hosts that the app asks for a link. */
export const approveLinkHosts = ({
  displayUrl,
  outgoing,
}: ApplicationLinkView): Promise<string[]> => approveEgress([displayUrl, ...endpointsOf(outgoing)]);

function originOf(url: string): string {
  const parsed = parseUrl(url.trim());
  if (parsed?.protocol === 'https:') return parsed.origin;
  throw new AppError('URL_REFUSED', 'Not an https URL.');
}
