import type { AuthorizationResponse } from '#core/oauth/authorization-response';
import type {
  AnsweredAuthorization,
  AuthorizationAnswer,
  PendingAuthorization,
} from './pending-authorization';
import type { OneTimeStore, System } from '../../ports';
import { keyOfRequestToken } from './oauth1-dance';

/** The browser is on its way to the app's page; Jira's code lives no longer either. */
const PARKED_MS = 2 * 60_000;

export interface ParkPorts {
  pending: OneTimeStore<PendingAuthorization>;
  answered: OneTimeStore<AnsweredAuthorization>;
  system: System;
}

/**
 * Keeps what Jira answered until the browser that carried it is known to be the reader's. Nothing is
 * exchanged here: a web trigger does not know who calls it, so that an attacker could begin an
 * authorization, have somebody else approve it and collect their token (RFC 9700 section 4.7).
 * @param linkId of the redirect URI that was called
 * @returns where the browser shall go, with a ticket that it alone gets; undefined when nothing
 *   waits for this answer
 */
export function parkAuthorizationResponse(ports: ParkPorts) {
  return async (linkId: string, answer: AuthorizationResponse): Promise<string | undefined> => {
    const { pending, answered, system } = ports;
    const { key, response } = opened(linkId, answer);
    const authorization = await pending.take(system.hash(key));
    if (authorization?.linkId !== linkId) return undefined;
    const { connectPageUrl, ...rest } = authorization;
    const ticket = system.randomSecret();
    const expiresAt = system.now() + PARKED_MS;
    await answered.put(system.hash(ticket), { ...rest, response, expiresAt });
    return `${connectPageUrl}?ticket=${ticket}`;
  };
}

/** Under which key the authorization waits, and what is left of the answer for its exchange. */
function opened(
  linkId: string,
  answer: AuthorizationResponse,
): { key: string; response: AuthorizationAnswer } {
  if ('requestToken' in answer) {
    return { key: keyOfRequestToken(linkId, answer.requestToken), response: answer };
  }
  const { state, ...response } = answer;
  return { key: state, response };
}
