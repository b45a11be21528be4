import { AppError } from '../../contract/app-error';
import type { LinkStatus } from '../../contract/link-status';
import type { AdminInvocations } from '../../contract/admin-invocations';
import { statusOfFailedTest } from '../../core/application-link/link-status';
import { oauth2LinkOf } from '../../core/application-link/application-link';
import { findClientSecret, findLink } from './find-usable-link';
import type { Caller, ClientSecretStore, LinkStore } from '../ports';
import { probeClient, probeServer } from './probe-jira';
import type { ProbePorts } from './probe-jira';

/**
 * Tests a link by real requests as the link's client, not as any user.
 * @throws AppError `LINK_MISSING`; every other failure is a status
 */
export function testConnection(
  ports: ProbePorts & { links: LinkStore; secrets: ClientSecretStore },
) {
  return async (
    _caller: Caller,
    { linkId }: AdminInvocations['testConnection']['parsed'],
  ): Promise<LinkStatus> => {
    const link = oauth2LinkOf(await findLink(ports.links, linkId));
    try {
      const clientSecret = await findClientSecret(ports.secrets, link);
      await probeServer(ports, { baseUrl: link.baseUrl, scope: link.outgoing.scope });
      await probeClient(ports, link, clientSecret);
      return { state: 'connected', checkedAt: isoNow() };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return statusOfFailedTest(error, isoNow());
    }
  };

  function isoNow(): string {
    return new Date(ports.system.now()).toISOString();
  }
}
