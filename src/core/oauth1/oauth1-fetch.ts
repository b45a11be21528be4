import type { HttpFetch } from '../http/http-fetch';
import { oauthProblemOf } from './oauth-problem';
import { signedRequest, type OAuth1Consumer, type Unsigned } from './signed-request';

/** What signed requests need from outside. */
export interface OAuth1Ports {
  fetch: HttpFetch;
  consumer: OAuth1Consumer;
  system: {
    /** Milliseconds since the epoch. */
    now(): number;
    /** A random text that no request has had before. */
    randomSecret(): string;
  };
}

/** Signs and sends a request. @returns every response, refusals included */
export type OAuth1Fetch = (
  unsigned: Unsigned,
  more?: { headers?: Record<string, string>; body?: string },
) => Promise<Response>;

const SECOND_MS = 1000;

/**
 * Creates a function that makes signed requests (RFC 5849). A provider whose clock differs by more than five
 * minutes refuses them with `timestamp_refused`. The function then adopts the time of the provider's `Date`
 * header, for this and later requests, and tries once more. It throws what {@link HttpFetch} throws.
 */
export function oauth1Fetch({ fetch, consumer, system }: OAuth1Ports): OAuth1Fetch {
  /** Milliseconds by which the provider's clock is ahead of this one. */
  let ahead = 0;
  const send: OAuth1Fetch = async (unsigned, { headers = {}, body } = {}) => {
    const timestamp = Math.floor((system.now() + ahead) / SECOND_MS);
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
