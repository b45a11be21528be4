import type { OutgoingClient, Revocation } from '#contract/application-link';
import type { LinkAccess } from '#contract/link-configuration';

interface Configured {
  outgoing?: OutgoingClient | undefined;
  access: LinkAccess;
}

/**
 * Whether the linked application answers only after an approval. Requests by OAuth 1.0a beyond the
 * three-legged level need none, because the signature of this installation is enough.
 */
export function needsApproval(outgoing: OutgoingClient): boolean {
  return outgoing.kind !== 'oauth1' || outgoing.level === 'three-legged';
}

/** Whether each reader approves access for themselves. */
export function hasPersonalApprovals({ outgoing, access }: Configured): boolean {
  return outgoing !== undefined && needsApproval(outgoing) && access.mode === 'impersonation';
}

/** Whether one account approves access for all readers. */
export function isApprovedForAll({ outgoing, access }: Configured): boolean {
  if (outgoing === undefined || !needsApproval(outgoing)) return false;
  return access.mode === 'shared' && access.account === 'approval';
}

/** What becomes of an approval in the linked application when it ends here. */
export function revocationOf(outgoing: OutgoingClient | undefined): Revocation {
  switch (outgoing?.kind) {
    case 'oauth2-data-center':
      return 'automatic';
    case 'oauth2-cloud':
      return 'atlassian-account';
    case 'oauth2-external':
      return outgoing.revocationEndpoint === undefined ? 'manual' : 'automatic';
    default:
      return 'manual';
  }
}
