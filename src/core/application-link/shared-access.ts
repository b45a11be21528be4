import type { LinkAccess } from '#contract/link-configuration';
import type { ApplicationLink } from './application-link';

/** Keys of personal spaces begin with it. */
const PERSONAL = '~';

/**
 * What a signature must have been made for: it changes with the link's address and client (the generation), and with
 * the account, mode, clause and spaces (the access revision).
 */
export function accessRevisionOf({ generation, accessRevision = '' }: ApplicationLink): string {
  return `${generation}.${accessRevision}`;
}

/** Whether the pages of a space may use a link. A personal space must be named. */
export function isSpaceOpen(access: LinkAccess, spaceKey: string): boolean {
  if (access.mode !== 'shared') return true;
  return access.spaces === 'all'
    ? !spaceKey.startsWith(PERSONAL)
    : access.spaces.includes(spaceKey);
}

/** Whether no page at all may use a link, as before an administrator has chosen spaces. */
export const isClosedToAll = (access: LinkAccess): boolean =>
  access.mode === 'shared' && access.spaces.length === 0;

/**
 * The link after a change of what its shared account shows.
 * @param revision a value that was never used before
 * @returns `link` with this revision, if it differs from `before` in who reads as whom, where and what
 */
export function withAccessRevision(
  before: ApplicationLink,
  link: ApplicationLink,
  revision: string,
): ApplicationLink {
  const isSame =
    before.generation === link.generation &&
    JSON.stringify(before.access) === JSON.stringify(link.access);
  return isSame ? link : { ...link, accessRevision: revision };
}
