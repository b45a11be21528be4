import { AppError } from '../../../src/contract/app-error';
import { readEgressGroups, requestEgress } from './bridge';
import { allowsOrigin, withOrigin } from './egress-groups';

/**
 * Has the app's requests to the host of a URL approved, if they are not yet.
 * @throws {AppError} `URL_REFUSED`, `EGRESS_NOT_APPROVED`
 */
export async function approveEgress(url: string): Promise<void> {
  const origin = originOf(url);
  try {
    const groups = await readEgressGroups();
    if (!allowsOrigin(groups, origin)) await requestEgress(withOrigin(groups, origin));
  } catch (cause) {
    throw new AppError('EGRESS_NOT_APPROVED', `Requests to ${origin} were not approved.`, {
      cause,
    });
  }
}

function originOf(url: string): string {
  if (URL.canParse(url) && new URL(url).protocol === 'https:') return new URL(url).origin;
  throw new AppError('URL_REFUSED', 'Not an https URL.');
}
