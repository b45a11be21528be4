import type { ApplicationLink } from './application-link';

/**
 * Whose token everybody reads with on a link with a shared account. No account id of Confluence looks
 * like these.
 */
export const SHARED_APPROVAL = 'shared-approval';
const SERVICE_ACCOUNT = 'service-account';

/** Under whose name the token is kept that this reader asks the linked application with. */
export function tokenOwnerOf({ access }: ApplicationLink, accountId: string): string {
  if (access.mode === 'impersonation') return accountId;
  return access.account === 'client' ? SERVICE_ACCOUNT : SHARED_APPROVAL;
}

/** Under whose name a token is kept that all readers share; undefined where each has their own. */
export function sharedOwnerOf(link: ApplicationLink): string | undefined {
  return link.access.mode === 'shared' ? tokenOwnerOf(link, '') : undefined;
}

/** The link's client asks in its own name: there is nobody to approve, and nothing to refresh with. */
export function asksAsClient({ access }: ApplicationLink): boolean {
  return access.mode === 'shared' && access.account === 'client';
}
