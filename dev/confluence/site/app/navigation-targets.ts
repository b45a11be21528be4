import type { Host } from '#dev/host/host';
import { BridgeError } from '#dev/host/bridge/bridge-error';
import type { NavigationLocation, NavigationTargets } from '#dev/host/bridge/navigation-targets';
import { globalPagePath, settingsPath } from './app-urls';

/**
 * Where Confluence shows the targets of the bridge's `router`.
 *
 * @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/router/
 */
export const NAVIGATION_TARGETS: NavigationTargets = {
  contentView: ({ contentId }) => `/wiki/pages/viewpage.action?pageId=${segment(contentId)}`,
  contentEdit: ({ contentId }) => `/wiki/pages/resumedraft.action?draftId=${segment(contentId)}`,
  spaceView: ({ spaceKey }) => `/wiki/spaces/${segment(spaceKey)}`,
  userProfile: ({ accountId }) => `/wiki/people/${segment(accountId)}`,
  module: modulePath,
};

/** @throws {BridgeError} INVALID_TARGET when no page shows that module */
function modulePath({ moduleKey, path }: NavigationLocation, { app }: Host): string {
  const below = typeof path === 'string' ? path : '';
  const page = app.manifest.modules['confluence:globalPage']?.find(({ key }) => key === moduleKey);
  if (page) return globalPagePath(app, segment(page.route)) + below;
  const settings = app.manifest.modules['confluence:globalSettings'] ?? [];
  if (settings.some(({ key }) => key === moduleKey)) {
    return settingsPath(app, segment(moduleKey)) + below;
  }
  throw new BridgeError('INVALID_TARGET', `No page shows the module '${String(moduleKey)}'.`);
}

/** @throws {BridgeError} INVALID_TARGET when the value is missing */
function segment(value: unknown): string {
  if (typeof value !== 'string') {
    throw new BridgeError('INVALID_TARGET', 'The target does not say which page it means.');
  }
  return encodeURIComponent(value);
}
