import { AppError } from '../../contract/app-error';
import type { LinkStatus } from '../../contract/link-status';
import type { AdminInvocations } from '../../contract/admin-invocations';
import { statusOfFailedTest } from '../../core/application-link/link-status';
import { isOAuth1Link, oauth2LinkOf } from '../../core/application-link/application-link';
import type { OAuth1Link, OAuth2Link } from '../../core/application-link/application-link';
import { findClientSecret, findLink } from './find-usable-link';
import type { ProtocolPorts } from '../authorization/token-protocol';
import type { Caller, LinkStore } from '../ports';
import { probeApplication, probeClient, probeServer } from './probe-jira';
import { probeOAuth1 } from './probe-oauth1';
import type { ProbePorts } from './probe-jira';

/**
 * Tests a link by real requests as the link's client, not as any user.
 * @throws AppError `LINK_MISSING`; every other failure is a status
 */
export function testConnection(ports: ProbePorts & ProtocolPorts & { links: LinkStore }) {
  return async (
    _caller: Caller,
    { linkId }: AdminInvocations['testConnection']['parsed'],
  ): Promise<LinkStatus> => {
    const link = await findLink(ports.links, linkId);
    try {
      if (isOAuth1Link(link)) return await testOAuth1(link);
      return await testOAuth2(oauth2LinkOf(link));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return statusOfFailedTest(error, isoNow());
    }
  };

  async function testOAuth1(link: OAuth1Link): Promise<LinkStatus> {
    await probeApplication(ports, link.baseUrl);
    const testedAs = await probeOAuth1(ports, link);
    return { state: 'connected', checkedAt: isoNow(), ...(testedAs && { testedAs }) };
  }

  async function testOAuth2(link: OAuth2Link): Promise<LinkStatus> {
    const clientSecret = await findClientSecret(ports.secrets, link);
    await probeServer(ports, { baseUrl: link.baseUrl, scope: link.outgoing.scope });
    await probeClient(ports, link, clientSecret);
    return { state: 'connected', checkedAt: isoNow() };
  }

  function isoNow(): string {
    return new Date(ports.system.now()).toISOString();
  }
}
