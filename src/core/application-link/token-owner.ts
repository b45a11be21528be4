import type { ApplicationLink } from './application-link';

/**
 * The owner of the token that all readers of a shared-account link use, if a person approved for all. No account
 * id of Confluence looks like it.
 */
export const SHARED_APPROVAL = 'shared-approval';
/** Likewise, if the client itself is the account. */
const SERVICE_ACCOUNT = 'service-account';

/** The owners of tokens that belong to all readers of a link and not to a person. */
export const SHARED_OWNERS = [SHARED_APPROVAL, SERVICE_ACCOUNT];

/** The owner under whom the token is stored with which a reader's requests are made. */
export function tokenOwnerOf({ access }: ApplicationLink, accountId: string): string {
  if (access.mode === 'impersonation') return accountId;
  return access.account === 'client' ? SERVICE_ACCOUNT : SHARED_APPROVAL;
}

/** The owner of the token that all readers share. @returns undefined if each reader has an own token */
export function sharedOwnerOf(link: ApplicationLink): string | undefined {
  return link.access.mode === 'shared' ? tokenOwnerOf(link, '') : undefined;
}

/** Whether the link's client uses its own account, so that there is no approval and no refresh token. */
export function asksAsClient({ access }: ApplicationLink): boolean {
  return access.mode === 'shared' && access.account === 'client';
}
