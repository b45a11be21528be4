import type { Transport } from '../jira/transport';
import type { OAuth1Fetch } from './oauth1-fetch';
import { oauth1Failure } from './oauth1-failure';
import { oauthProblemOf } from './oauth-problem';
import type { OAuth1Identity } from './signed-request';

/**
 * Creates a transport that signs its requests by OAuth 1.0a.
 * @param baseUrl of the Jira, without a trailing slash
 * @returns a transport that throws an AppError (see {@link oauth1Failure}) when Jira refuses a signature
 */
export function oauth1Transport(
  send: OAuth1Fetch,
  baseUrl: string,
  identity: OAuth1Identity,
): Transport {
  return async (path, { method, body }) => {
    const response = await send(
      { method, url: `${baseUrl}${path}`, identity },
      {
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body }),
      },
    );
    const problem = await oauthProblemOf(response);
    if (problem !== undefined) throw oauth1Failure(problem, response.status, 'resource');
    return response;
  };
}
