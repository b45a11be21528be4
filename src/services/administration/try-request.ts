import { AppError } from '#contract/app-error';
import type { AdminInvocations, TriedRequest } from '#contract/admin-invocations';
import { hasPersonalApprovals } from '#core/application-link/needs-approval';
import { invalidPart } from '#core/application-link/next-outgoing';
import { pathBelow } from '#core/application-link/path-below';
import { shownAnswer, shownMediaType } from '#core/application-link/shown-answer';
import { currentToken } from '../approvals/tokens/current-token';
import type { TokenPorts } from '../approvals/tokens/reader-token-store';
import { findLink } from '../known-links/find-link';
import type { Caller, LinkStore } from '../ports';
import { protocolOf } from '../remote/protocol-of';

/**
 * Sends a GET request below the address of a link to an application that fills no tables, with the approval of this
 * administrator, so that they see what the link can do. A redirect is shown and not followed.
 * @throws {AppError} `LINK_MISSING`, `LINK_NOT_OUTGOING` if no person approves access for this link,
 *   `PAYLOAD_INVALID` for a path that could lead elsewhere, `AUTHORIZATION_REQUIRED`, and what requests throw
 */
export function tryRequest(ports: TokenPorts & { links: LinkStore }) {
  return async (
    { accountId }: Caller,
    { linkId, path: entered }: AdminInvocations['tryRequest']['parsed'],
  ): Promise<TriedRequest> => {
    const path = pathBelow(entered);
    if (path === undefined) throw invalidPart('path', 'The path could lead to another address.');
    const link = await findLink(ports.links, linkId);
    if (link.disabled || link.application.type === 'jira' || !hasPersonalApprovals(link)) {
      throw new AppError('LINK_NOT_OUTGOING', 'Requests of this link cannot be tried.');
    }
    const { token } = await currentToken(ports, link, accountId);
    const response = await protocolOf(ports, link).transport(token)(path, { method: 'GET' });
    const secrets = [token.accessToken, token.refreshToken ?? ''];
    const contentType = shownMediaType(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      ...(contentType !== undefined && { contentType }),
      isRedirect: response.headers.has('location'),
      ...shownAnswer(await response.text(), secrets),
    };
  };
}
