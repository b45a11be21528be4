import type { AdminInvocations, SavedLink } from '../../contract/admin-invocations';
import { AppError } from '../../contract/app-error';
import type { OAuth2Link } from '../../core/application-link/application-link';
import { parseLinkUrl } from '../../core/application-link/link-url';
import { viewOfLink } from '../../core/application-link/link-view';
import type { Caller } from '../ports';
import { createOAuth1Link } from './create-oauth1-link';
import type { CreateOAuth1Ports } from './create-oauth1-link';
import { probeClient, probeServer } from './probe-jira';

/**
 * Creates an outgoing link after asking the Jira behind the URL whether it will work.
 * @throws AppError `URL_REFUSED`, `EGRESS_NOT_APPROVED`, `CLIENT_REJECTED`, `PAYLOAD_INVALID`, and
 *   what requests throw
 */
export function createLink(ports: CreateOAuth1Ports) {
  return async (
    _caller: Caller,
    payload: AdminInvocations['createLink']['parsed'],
  ): Promise<SavedLink> => {
    const { linkId, name, outgoing } = payload;
    if (outgoing?.kind === 'oauth1') return createOAuth1Link(ports, payload, outgoing);
    if (outgoing?.kind !== 'oauth2-data-center' || outgoing.clientSecret === undefined) {
      throw invalid('outgoing', 'This kind of link cannot be created yet.');
    }
    const { clientSecret, clientId, scope } = outgoing;
    const baseUrl = parseLinkUrl(payload.url);
    const { application, issuer } = await probeServer(ports, { baseUrl, scope });
    const createdAt = new Date(ports.system.now()).toISOString();
    const credential = { id: ports.system.randomUuid(), setAt: createdAt };
    const link: OAuth2Link = {
      id: linkId,
      generation: ports.system.randomUuid(),
      name,
      baseUrl,
      application,
      outgoing: { kind: outgoing.kind, issuer, clientId, scope, credential },
      access: { mode: 'impersonation' },
      redirectUri: await ports.redirectUriOf(linkId),
      createdAt,
    };
    await probeClient(ports, link, clientSecret);
    // The secret first: a link without its secret must never be seen.
    await ports.secrets.put(linkId, credential.id, clientSecret);
    if (!(await ports.links.create(link))) {
      await ports.secrets.remove(linkId, credential.id);
      throw invalid('linkId', 'There is an application link of this id already.');
    }
    return { link: viewOfLink(link) };
  };
}

function invalid(reason: string, message: string): AppError {
  return new AppError('PAYLOAD_INVALID', message, { details: { reason } });
}
