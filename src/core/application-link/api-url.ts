import { AppError } from '#contract/app-error';
import type { ApplicationLink } from './application-link';

const CLOUD_GATEWAY = 'https://api.atlassian.com/ex/jira';

/**
 * The URL below which the linked application answers requests. A token of Jira Cloud counts at
 * Atlassian's gateway only, never at the site's own address.
 * @throws {AppError} `NO_SITE_ACCESS` while it is not known which site a link to Cloud means
 * @see https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/
 */
export function apiUrlOf({ baseUrl, outgoing }: ApplicationLink): string {
  if (outgoing?.kind !== 'oauth2-cloud') return baseUrl;
  if (outgoing.cloudId === undefined) {
    throw new AppError('NO_SITE_ACCESS', 'Nobody has approved access to this site yet.');
  }
  return `${CLOUD_GATEWAY}/${outgoing.cloudId}`;
}
