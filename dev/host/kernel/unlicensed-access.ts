import type { Viewer } from './product';

/** What the platform calls these people, in `unlicensedAccess` and as `accountType`. */
export const ACCOUNT_TYPES = {
  licensed: 'licensed',
  guest: 'unlicensed',
  anonymous: 'anonymous',
} as const satisfies Record<Viewer['kind'], string>;

/**
 * Whether a module runs for people of this kind: guests and anonymous readers only where the manifest allows it.
 * @see https://developer.atlassian.com/platform/forge/access-to-forge-apps-for-unlicensed-users/
 */
export function mayRunFor(module: object, kind: Viewer['kind']): boolean {
  if (kind === 'licensed') return true;
  const allowed: unknown = Reflect.get(module, 'unlicensedAccess');
  return Array.isArray(allowed) && (allowed as unknown[]).includes(ACCOUNT_TYPES[kind]);
}
