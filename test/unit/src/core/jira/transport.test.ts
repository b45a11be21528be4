import type { HttpRequest } from '#core/http/http-fetch';
import { issueUrl, searchUrl } from '#core/jira/jira-urls';
import { httpTransport } from '#core/jira/transport';

async function requestOf(accessToken: string | undefined, body?: string) {
  const requests: (HttpRequest & { url: string })[] = [];
  const fetch = (url: string, request: HttpRequest) => {
    requests.push({ url, ...request });
    return Promise.resolve(new Response());
  };
  const method = body === undefined ? 'GET' : 'POST';
  const transport = httpTransport(fetch, 'https://x.test/jira', accessToken);
  await transport('/rest/a', { method, ...(body === undefined ? {} : { body }) });
  return requests;
}

test('a request without a token and a body sends neither', async () => {
  expect(await requestOf(undefined)).toEqual([
    { url: 'https://x.test/jira/rest/a', method: 'GET', headers: { accept: 'application/json' } },
  ]);
});

test('a request with a token and a body sends both', async () => {
  expect(await requestOf('at', '{}')).toEqual([
    {
      url: 'https://x.test/jira/rest/a',
      method: 'POST',
      body: '{}',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        authorization: 'Bearer at',
      },
    },
  ]);
});

test('the addresses of an issue and a query are encoded', () => {
  expect(issueUrl('https://x.test', 'Ä-1')).toBe('https://x.test/browse/%C3%84-1');
  expect(searchUrl('https://x.test', 'a = "b&c"')).toBe(
    'https://x.test/issues/?jql=a%20%3D%20%22b%26c%22',
  );
});
