import { bearerError, type HttpAnswer } from '#core/provider/oauth-answer';
import { grantIdIn } from '#core/provider/token-text';
import type { LinkStore } from '../../ports';
import { usableClient, type ClientLink } from '../clients/find-client';
import { currentScope } from '../grants/current-scope';
import { isAccessToken } from '../grants/grant-tokens';
import type { GrantPorts } from '../grants/grants';
import type { Grant } from '../ports';
import type { ResourceCaller } from './resources';

const BEARER = /^Bearer ([\w.~+/-]+=*)$/i;

/**
 * Finds the caller behind an access token, which is accepted in the Authorization header only (RFC 6750 section 2.1).
 * The link's current scope limits tokens that were issued under a wider one.
 * @returns the caller, or the error response
 */
export function authenticateBearer(ports: GrantPorts & { links: LinkStore }) {
  return async (authorization: string | undefined): Promise<ResourceCaller | HttpAnswer> => {
    if (authorization === undefined) return bearerError(401);
    const grant = await findGrantOf(ports, BEARER.exec(authorization)?.[1] ?? '');
    const client = grant && usableClient(await ports.links.find(grant.linkId));
    if (!client || !isStillAllowed(client, grant)) return bearerError(401, 'invalid_token');
    const scope = currentScope({ scope: grant.tokens?.scope ?? grant.scope }, client);
    const { accountId, otherLinkIds = [] } = grant;
    return { accountId, scope, linkId: client.id, otherLinkIds };
  };
}

async function findGrantOf({ grants, system }: GrantPorts, token: string) {
  const grantId = grantIdIn(token);
  const grant = grantId === undefined ? undefined : await grants.find(grantId);
  return grant && isAccessToken(system, grant, token) ? grant : undefined;
}

function isStillAllowed({ incoming }: ClientLink, { clientId, accountId }: Grant): boolean {
  if (incoming.clientId !== clientId) return false;
  return accountId !== undefined || incoming.allowsClientCredentials;
}
