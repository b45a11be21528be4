import { signedRequest, type OAuth1Identity } from '#core/oauth1/signed-request';

const URL = 'https://jira.example.com/rest/a';
const MOMENT = { timestamp: 7, nonce: 'n/1' };

async function signed(
  identity: OAuth1Identity,
  { url = URL, parameters }: { url?: string; parameters?: Record<string, string> } = {},
) {
  const bases: string[] = [];
  const sign = (base: string) => Promise.resolve(String(bases.push(base)));
  const request = { method: 'GET' as const, url, identity, ...(parameters && { parameters }) };
  const { url: target, headers } = await signedRequest({ consumerKey: 'k', sign }, request, MOMENT);
  return { target, headers, base: decodeURIComponent(bases[0] ?? '') };
}

test('a request with a token is signed in its header', async () => {
  const { target, headers, base } = await signed(
    { token: 't' },
    { parameters: { oauth_verifier: 'v' } },
  );

  expect(target).toBe(URL);
  expect(headers.authorization).toBe(
    'OAuth oauth_consumer_key="k", oauth_nonce="n%2F1", oauth_signature_method="RSA-SHA1", ' +
      'oauth_timestamp="7", oauth_version="1.0", oauth_token="t", oauth_verifier="v", ' +
      'oauth_signature="1"',
  );
  expect(base).toBe(
    `GET&${URL}&oauth_consumer_key=k&oauth_nonce=n%2F1&oauth_signature_method=RSA-SHA1` +
      '&oauth_timestamp=7&oauth_token=t&oauth_verifier=v&oauth_version=1.0',
  );
});

test('a request before there is a token has none', async () => {
  expect((await signed({ token: undefined })).headers.authorization).not.toContain('oauth_token');
});

const PROTOCOL =
  'oauth_consumer_key=k&oauth_nonce=n%2F1&oauth_signature_method=RSA-SHA1&oauth_timestamp=7' +
  '&oauth_version=1.0&oauth_token=&oauth_signature=1';

test.each([
  [URL, undefined, `${URL}?${PROTOCOL}`],
  [URL, 'ann b', `${URL}?xoauth_requestor_id=ann%20b&${PROTOCOL}`],
  [`${URL}?c=d`, undefined, `${URL}?c=d&${PROTOCOL}`],
  [`${URL}?c=d`, 'ann', `${URL}?c=d&xoauth_requestor_id=ann&${PROTOCOL}`],
])('a two-legged request to %s as %s is signed in its URL', async (url, requestor, expected) => {
  const { target, headers, base } = await signed({ requestor }, { url });

  expect(target).toBe(expected);
  expect(headers).toEqual({});
  expect(base.includes('xoauth_requestor_id')).toBe(requestor !== undefined);
});
