import { AppError } from '#contract/app-error';
import type { ServerInfo } from '#core/jira/jira-client';
import { siteClient, type SitePorts } from './find-jira';

/**
 * What the Jira of the same site says of itself. A site need not have one, and one that cannot be asked now
 * cannot be used now: neither is an error.
 */
export async function findSite(ports: SitePorts): Promise<ServerInfo | undefined> {
  try {
    return await siteClient(ports).serverInfo();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return undefined;
  }
}
