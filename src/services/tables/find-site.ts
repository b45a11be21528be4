import { AppError } from '#contract/app-error';
import type { ServerInfo } from '#core/jira/jira-client';
import { siteClient, type SitePorts } from './find-jira';

/**
 * Asks the Jira of the same site for its server information.
 * @returns undefined if the site has no Jira, or it does not answer; neither is an error, because it cannot be used then
 */
export async function findSite(ports: SitePorts): Promise<ServerInfo | undefined> {
  try {
    return await siteClient(ports).serverInfo();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return undefined;
  }
}
