import type { HttpFetch, HttpRequest } from '#core/http/http-fetch';
import type { OAuthClient } from '#core/oauth/oauth-client';
import { aLink } from './a-link';

/** A client whose token endpoint gives the answers of a test, and the requests that it received. */
export function clientOf(
  answer: (request: HttpRequest, turn: number) => Response,
  link = aLink(),
): OAuthClient & { requests: (HttpRequest & { url: string })[] } {
  const requests: (HttpRequest & { url: string })[] = [];
  const fetch: HttpFetch = (url, request) => {
    requests.push({ url, ...request });
    return Promise.resolve(answer(request, requests.length));
  };
  return { link, clientSecret: 'the-secret', fetch, requests };
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
