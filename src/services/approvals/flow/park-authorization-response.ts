import type { AuthorizationResponse } from '#core/oauth/authorization-response';
import type {
  AnsweredAuthorization,
  AuthorizationAnswer,
  PendingAuthorization,
} from './pending-authorization';
import type { OneTimeStore, System } from '../../ports';
import { keyOfRequestToken } from './oauth1-dance';

/** Enough for a redirect to the app's page; Jira's code does not live longer either. */
const PARKED_MS = 2 * 60_000;

export interface ParkPorts {
  pending: OneTimeStore<PendingAuthorization>;
  answered: OneTimeStore<AnsweredAuthorization>;
  system: System;
}

/**
 * Keeps Jira's answer until the app's page shows that the browser belongs to the person who began the authorization.
 * The code is not exchanged here, because a web trigger does not know its caller: an attacker could begin an
 * authorization, have another person approve it and collect that person's token (RFC 9700 section 4.7).
 * @param linkId the link whose redirect URI was called
 * @returns the URL of the app's page with a ticket that only this browser gets; undefined if no authorization waits
 *   for this answer
 */
export function parkAuthorizationResponse(ports: ParkPorts) {
  return async (linkId: string, answer: AuthorizationResponse): Promise<string | undefined> => {
    const { pending, answered, system } = ports;
    const { key, response } = splitAnswer(linkId, answer);
    const authorization = await pending.take(system.hash(key));
    if (authorization?.linkId !== linkId) return undefined;
    const { connectPageUrl, ...rest } = authorization;
    const ticket = system.randomSecret();
    const expiresAt = system.now() + PARKED_MS;
    await answered.put(system.hash(ticket), { ...rest, response, expiresAt });
    return `${connectPageUrl}?ticket=${ticket}`;
  };
}

/** The key under which the authorization waits, and the rest of the answer, which is exchanged later. */
function splitAnswer(
  linkId: string,
  answer: AuthorizationResponse,
): { key: string; response: AuthorizationAnswer } {
  if ('requestToken' in answer) {
    return { key: keyOfRequestToken(linkId, answer.requestToken), response: answer };
  }
  const { state, ...response } = answer;
  return { key: state, response };
}
