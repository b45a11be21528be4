import type { OutgoingClient } from '#contract/application-link';
import { AppError } from '#contract/app-error';
import { parseLinkUrl } from './link-url';
import { needsApproval } from './needs-approval';

/** What approvals and the client secret of a link were given to. */
export interface ApprovedClient {
  /** The link's own, as it is stored or as an administrator types it. */
  url: string;
  outgoing?: OutgoingClient | undefined;
}

/**
 * Whether a change of a link ends all approvals and clears the client secret. Nothing that was approved
 * or entered for one client, address or endpoint goes to another; another secret, scope or name of the
 * same client leaves the approvals as they are.
 * @returns false also if there is nothing to end, because the link needed no approval before
 */
export function endsApprovals(before: ApprovedClient, next: ApprovedClient): boolean {
  if (!before.outgoing || !needsApproval(before.outgoing)) return false;
  return JSON.stringify(identityOf(before)) !== JSON.stringify(identityOf(next));
}

/**
 * Whether moving a link to another address clears its list of people (OAuth 1.0a impersonation): a user name belongs
 * to another person in another application.
 * @param url the new address, as it is stored or as an administrator types it
 */
export function clearsMappedUsers({ url, outgoing }: ApprovedClient, nextUrl: string): boolean {
  if (outgoing?.kind !== 'oauth1' || !outgoing.users?.length) return false;
  return canonicalUrl(url) !== canonicalUrl(nextUrl);
}

function identityOf({ url, outgoing }: ApprovedClient): unknown[] {
  if (!outgoing) return [];
  const identity = [canonicalUrl(url), outgoing.kind];
  switch (outgoing.kind) {
    case 'oauth1':
      return [...identity, outgoing.level];
    case 'oauth2-external': {
      const { authorizationEndpoint, tokenEndpoint, revocationEndpoint = '' } = outgoing;
      const endpoints = [authorizationEndpoint, tokenEndpoint, revocationEndpoint];
      return [...identity, outgoing.clientId.trim(), ...endpoints.map(canonicalUrl)];
    }
    default:
      return [...identity, outgoing.clientId.trim()];
  }
}

/** As {@link parseLinkUrl} stores it; a URL that it refuses is compared as it was typed. */
function canonicalUrl(text: string): string {
  try {
    return parseLinkUrl(text);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return text.trim();
  }
}
