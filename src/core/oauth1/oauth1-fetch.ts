import type { HttpFetch } from '../http/http-fetch';
import { oauthProblemOf } from './oauth-problem';
import { signedRequest, type Oauth1Consumer, type Unsigned } from './signed-request';

export interface Oauth1Ports {
  fetch: HttpFetch;
  consumer: Oauth1Consumer;
  system: {
    /** Milliseconds since the epoch. */
    now(): number;
    /** What no request had before. */
    randomSecret(): string;
  };
}

export type Oauth1Fetch = (
  unsigned: Unsigned,
  more?: { headers?: Record<string, string>; body?: string },
) => Promise<Response>;

const SECOND = 1000;

/**
 * Makes signed requests. A provider whose clock differs by more than five minutes refuses them: then its
 * time is learned from its own `Date` header, and the request is made once more. What was learned
 * holds for later requests through the same function.
 * @returns every answer, refusals too. @throws {AppError} what {@link HttpFetch} throws
 */
export function oauth1Fetch({ fetch, consumer, system }: Oauth1Ports): Oauth1Fetch {
  /** Milliseconds by which the provider's clock is ahead of ours. */
  let ahead = 0;
  const send: Oauth1Fetch = async (unsigned, { headers = {}, body } = {}) => {
    const timestamp = Math.floor((system.now() + ahead) / SECOND);
    const nonce = system.randomSecret();
    const signed = await signedRequest(consumer, unsigned, { timestamp, nonce });
    return fetch(signed.url, {
      method: unsigned.method,
      headers: { ...headers, ...signed.headers },
      ...(body === undefined ? {} : { body }),
    });
  };
  return async (unsigned, more) => {
    const response = await send(unsigned, more);
    if ((await oauthProblemOf(response)) !== 'timestamp_refused') return response;
    const theirs = Date.parse(response.headers.get('date') ?? '');
    if (Number.isNaN(theirs)) return response;
    ahead = theirs - system.now();
    return send(unsigned, more);
  };
}
