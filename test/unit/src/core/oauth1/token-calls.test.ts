import type { OAuth1Fetch } from '#core/oauth1/oauth1-fetch';
import type { Unsigned } from '#core/oauth1/signed-request';
import {
  authorizeUrl,
  exchangeRequestToken,
  fetchRequestToken,
  renewAccessToken,
} from '#core/oauth1/token-calls';

const JIRA = 'https://jira.example.com';
const LONGEST = 'x'.repeat(2048);

function answering(body: string, init: ResponseInit = {}) {
  const asked: Unsigned[] = [];
  const send: OAuth1Fetch = (unsigned) => {
    asked.push(unsigned);
    return Promise.resolve(new Response(body, init));
  };
  return { send, asked };
}

const requestToken = (body: string, init?: ResponseInit) =>
  fetchRequestToken(answering(body, init).send, JIRA, 'https://app.test/cb');
const accessToken = (body: string) =>
  exchangeRequestToken(answering(body).send, JIRA, { token: 't', verifier: 'v' });

test('a request token is asked for with the callback', async () => {
  const { send, asked } = answering('oauth_token=t&oauth_callback_confirmed=true');

  await expect(fetchRequestToken(send, JIRA, 'https://app.test/cb')).resolves.toBe('t');
  expect(asked).toEqual([
    {
      method: 'POST',
      url: `${JIRA}/plugins/servlet/oauth/request-token`,
      identity: { token: undefined },
      parameters: { oauth_callback: 'https://app.test/cb' },
    },
  ]);
});

test('a person approves a request token at the address of the provider', () => {
  expect(authorizeUrl(JIRA, 'a b')).toBe(`${JIRA}/plugins/servlet/oauth/authorize?oauth_token=a+b`);
});

test.each([
  ['an exchange', exchangeRequestToken, { token: 't', verifier: 'v' }, { oauth_verifier: 'v' }],
  [
    'a renewal',
    renewAccessToken,
    { token: 't', sessionHandle: 'h' },
    { oauth_session_handle: 'h' },
  ],
] as const)('%s asks for an access token with what it has', async (_what, ask, has, parameters) => {
  const { send, asked } = answering('oauth_token=a&oauth_session_handle=h2&oauth_expires_in=60');

  await expect(ask(send, JIRA, { verifier: 'v', sessionHandle: 'h', ...has })).resolves.toEqual({
    accessToken: 'a',
    refreshToken: 'h2',
    expiresIn: 60,
  });
  expect(asked).toEqual([
    {
      method: 'POST',
      url: `${JIRA}/plugins/servlet/oauth/access-token`,
      identity: { token: 't' },
      parameters,
    },
  ]);
});

test('an access token may come alone', async () => {
  await expect(accessToken(`oauth_token=${LONGEST}`)).resolves.toEqual({
    accessToken: LONGEST,
    refreshToken: undefined,
    expiresIn: undefined,
  });
});

test.each([
  'oauth_token=',
  `oauth_token=${LONGEST}x`,
  'oauth_token=+a',
  'oauth_token=a+',
  'oauth_token=a&oauth_expires_in=soon',
  'oauth_token=a&oauth_expires_in=1s',
  'oauth_token=a&oauth_expires_in=12345678901',
  'oauth_token=a&oauth_session_handle=+',
])('the answer %.60s holds no usable access token', async (body) => {
  await expect(accessToken(body)).rejects.toMatchObject({ code: 'JIRA_UNEXPECTED' });
});

test.each([
  ['oauth_token=t', {}, 'JIRA_UNEXPECTED'],
  ['oauth_token=t&oauth_callback_confirmed=false', {}, 'JIRA_UNEXPECTED'],
  ['oauth_token=t&oauth_callback_confirmed=true', { status: 500 }, 'JIRA_UNEXPECTED'],
  ['oauth_problem=consumer_key_unknown', { status: 401 }, 'CLIENT_REJECTED'],
  ['<html>', { status: 401, headers: { 'www-authenticate': 'Basic' } }, 'PROXY_SIGN_IN'],
])(
  'a request for a request token that is answered with %s %j ends as %s',
  async (body, init, code) => {
    await expect(requestToken(body, init)).rejects.toMatchObject({ code });
  },
);
