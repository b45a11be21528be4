import { AppError } from '../../contract/app-error';
import type { LinkStatus } from '../../contract/application-link';
import type { AdminInvocations } from '../../contract/invocations';
import { statusOfFailedTest } from '../../core/application-link/link-status';
import { findClientSecret, findUsableLink } from './find-usable-link';
import type { Caller, LinkStore } from '../ports';
import { probeClient, probeServer } from './probe-jira';
import type { ProbePorts } from './probe-jira';

/**
 * Tests a link by real requests as the link's client, not as any user.
 * @throws AppError `LINK_MISSING`; every other failure is a status
 */
export function testConnection(ports: ProbePorts & { links: LinkStore }) {
  return async (
    _caller: Caller,
    { linkId }: AdminInvocations['testConnection']['parsed'],
  ): Promise<LinkStatus> => {
    const link = await findUsableLink(ports.links, linkId);
    const clientSecret = await findClientSecret(ports.links, linkId);
    try {
      await probeServer(ports, link);
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
