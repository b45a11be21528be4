import type { LinkAccess, OAuth1Level, OutgoingInput } from '#contract/link-configuration';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { OAuth1Outgoing, Outgoing } from '#core/application-link/outgoing';
import { installationKey } from '../remote/installation-key';
import type { InstallationKeyStore } from '../ports';

/** Composes the outgoing side of an OAuth 1.0a link as it is stored, with this installation's consumer key and public key. */
export async function oauth1Outgoing(
  keys: InstallationKeyStore,
  { level, users }: Extract<OutgoingInput, { kind: 'oauth1' }>,
): Promise<OAuth1Outgoing> {
  const { consumerKey, publicKey } = await installationKey(keys);
  const mapped = level === 'impersonation' ? { users: users ?? [] } : {};
  return { kind: 'oauth1', level, consumerKey, publicKey, ...mapped };
}

/** What the audit log records of an OAuth 1.0a side: its level, and how many readers are mapped to users of Jira. */
export function oauth1Details({ level, users }: OAuth1Outgoing): { level: string; users?: string } {
  return { level, ...(users && { users: String(users.length) }) };
}

/**
 * Two-legged requests run as one account for all readers, so the rules of shared accounts hold for them: no space may
 * use the link until an administrator opens it.
 */
export function accessOfLevel(level: OAuth1Level): LinkAccess {
  return level === 'two-legged'
    ? { mode: 'shared', account: 'client', spaces: [] }
    : { mode: 'impersonation' };
}

/** The access of a link once `next` is its outgoing side. It only changes when the link becomes two-legged or stops being so. */
export function accessBeside(
  { access, outgoing: before }: ApplicationLink,
  next: Outgoing,
): LinkAccess {
  if (isTwoLegged(next)) {
    return access.mode === 'shared'
      ? { ...access, account: 'client' }
      : accessOfLevel('two-legged');
  }
  return isTwoLegged(before) ? { mode: 'impersonation' } : access;
}

function isTwoLegged(outgoing: Outgoing | undefined): boolean {
  return outgoing?.kind === 'oauth1' && outgoing.level === 'two-legged';
}
