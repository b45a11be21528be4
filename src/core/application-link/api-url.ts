import { AppError } from '#contract/app-error';
import type { ApplicationLink } from './application-link';

const CLOUD_GATEWAY = 'https://api.atlassian.com/ex/jira';

/**
 * The base URL for requests to the linked application. Access tokens of Jira Cloud are valid at Atlassian's
 * gateway only, not at the site's own URL.
 * @returns without a trailing slash
 * @throws {AppError} `NO_SITE_ACCESS` while the site of a link to Cloud is not known
 * @see https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/
 */
export function apiUrlOf({ baseUrl, outgoing }: ApplicationLink): string {
  if (outgoing?.kind !== 'oauth2-cloud') return baseUrl;
  if (outgoing.cloudId === undefined) {
    throw new AppError('NO_SITE_ACCESS', 'No access to this site has been approved yet.');
  }
  return `${CLOUD_GATEWAY}/${outgoing.cloudId}`;
}
