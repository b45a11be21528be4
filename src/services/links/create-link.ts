import type { ApplicationLinkView } from '../../contract/application-link';
import { AppError } from '../../contract/app-error';
import type { AdminInvocations } from '../../contract/invocations';
import { viewOfLink } from '../../core/application-link/application-link';
import { parseLinkUrl } from '../../core/application-link/link-url';
import type { Caller, LinkStore } from '../ports';
import type { RedirectUriOf } from './prepare-link';
import { probeClient, probeServer } from './probe-jira';
import type { ProbePorts } from './probe-jira';

/**
 * Creates an outgoing OAuth 2.0 link after asking the Jira behind the URL whether it will work. It
 * never changes a link: whoever could point one with a stored secret elsewhere could read the secret.
 * @throws AppError `URL_REFUSED`, `EGRESS_NOT_APPROVED`, `CLIENT_REJECTED`, `PAYLOAD_INVALID`, and
 *   what requests throw
 */
export function createLink(ports: ProbePorts & { links: LinkStore; redirectUriOf: RedirectUriOf }) {
  return async (
    _caller: Caller,
    payload: AdminInvocations['createLink']['parsed'],
  ): Promise<ApplicationLinkView> => {
    const { linkId, name, clientId, clientSecret, scope } = payload;
    const baseUrl = parseLinkUrl(payload.url);
    const server = await probeServer(ports, { baseUrl, scope });
    const link = {
      id: linkId,
      name,
      baseUrl,
      ...server,
      clientId,
      scope,
      redirectUri: await ports.redirectUriOf(linkId),
      createdAt: new Date(ports.system.now()).toISOString(),
    };
    await probeClient(ports, link, clientSecret);
    if (!(await ports.links.create(link, clientSecret))) {
      throw new AppError('PAYLOAD_INVALID', 'There is an application link of this id already.', {
        details: { reason: 'linkId' },
      });
    }
    return viewOfLink(link);
  };
}
