import type { RemoteApplication } from '#contract/link-configuration';
import { redirectUriOfClient } from '../application-link/redirect-uri';
import { parseUrl } from '../untrusted/parse-url';

/** Where Atlassian's own authorization servers receive people back on behalf of Cloud products. */
const ATLASSIAN_HOSTS = ['auth.atlassian.com', 'id.atlassian.com'];
const MAX_LENGTH = 450;

interface LinkedSite {
  baseUrl: string;
  application: RemoteApplication;
}

/**
 * Whether a redirect URI may be shown to an administrator as the one that the linked application uses. It must be on
 * the host of the linked site itself, or on Atlassian's if the application is a Cloud product.
 */
export function belongsToSite(redirectUri: string, { baseUrl, application }: LinkedSite): boolean {
  const host = parseUrl(redirectUri)?.host;
  if (host === undefined || redirectUri.length > MAX_LENGTH || !isRedirectUri(redirectUri)) {
    return false;
  }
  if (host === parseUrl(baseUrl)?.host) return true;
  return application.deployment === 'cloud' && ATLASSIAN_HOSTS.includes(host);
}

function isRedirectUri(text: string): boolean {
  try {
    return redirectUriOfClient(text) === text;
  } catch {
    return false;
  }
}
