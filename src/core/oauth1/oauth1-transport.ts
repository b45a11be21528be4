import type { Transport } from '../jira/transport';
import type { Oauth1Fetch } from './oauth1-fetch';
import { oauth1Failure } from './oauth1-failure';
import { oauthProblemOf } from './oauth-problem';
import type { Oauth1Identity } from './signed-request';

/** Carries requests to a Jira with OAuth 1.0a signatures; a refusal of one is thrown as an AppError. */
export function oauth1Transport(
  send: Oauth1Fetch,
  baseUrl: string,
  identity: Oauth1Identity,
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
    if (problem !== undefined) throw oauth1Failure(problem, response.status);
    return response;
  };
}
