import type { JiraUser } from '../../data/entities';
import { activeUser } from '../../server/accounts';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { checkSignature } from './check-signature';
import type { Consumer } from './consumer-registry';
import { OAuthProblem } from './oauth-problem';
import { readSignedRequest, type SignedRequest } from './signed-request';

/**
 * The user as whom a signed request runs.
 * @returns `unsigned` for a request without a signature that Jira checks; undefined for an anonymous request
 * @throws {OAuthProblem} for a wrong signature, token or consumer
 */
export async function authenticate(
  c: JiraRequest,
  jira: DataCenter,
): Promise<JiraUser | undefined | 'unsigned'> {
  const request = await readSignedRequest(c, jira.site);
  if (request === undefined) return 'unsigned';
  const token = request.parameter('oauth_token') ?? '';
  // Jira reads two-legged signatures from the query only.
  if (token === '' && request.placement === 'header') return 'unsigned';
  const consumer = checkConsumer(request, jira);
  const name = token === '' ? twoLeggedUser(request, consumer) : tokenOwner(token, consumer, jira);
  checkSignature(request, consumer, { now: jira.site.now(), nonces: jira.oauth1.nonces });
  if (name === undefined) return undefined;
  const user = activeUser(jira, name);
  if (user === undefined) throw new OAuthProblem('permission_denied');
  return user;
}

/** @throws {OAuthProblem} for an unknown consumer key */
export function checkConsumer(request: SignedRequest, { oauth1 }: DataCenter): Consumer {
  const consumer = oauth1.consumers.find(request.parameter('oauth_consumer_key'));
  if (consumer === undefined) throw new OAuthProblem('consumer_key_unknown');
  return consumer;
}

function tokenOwner(text: string, consumer: Consumer, { oauth1, site }: DataCenter): string {
  const token = oauth1.tokens.findAccessToken(text);
  if (token?.consumerKey !== consumer.key) throw new OAuthProblem('token_rejected');
  if (token.expiresAt <= site.now()) throw new OAuthProblem('token_expired');
  return token.userName;
}

/** @returns undefined if the administrator chose no user */
function twoLeggedUser(request: SignedRequest, consumer: Consumer): string | undefined {
  const requestor = request.parameter('xoauth_requestor_id');
  const isAllowed =
    requestor === undefined ? consumer.twoLOAllowed : consumer.twoLOImpersonationAllowed;
  if (!isAllowed) throw new OAuthProblem('permission_denied');
  return requestor ?? consumer.executingTwoLOUser;
}
