import {
  JIRA_BASE,
  NOON,
  startTestDataCenter,
  type TestDataCenter,
} from '#support/servers/start-jira-data-center';
import { JiraConsumer } from '#support/servers/jira-consumer';
import { renewAccessToken } from '#core/oauth1/token-calls';
import type { TokenResponse } from '#core/oauth/token-response';

const MINUTE = 60_000;
const DAY = 86_400_000;
const YEAR = 365 * DAY;

describe('The three-legged flow of OAuth 1.0a', () => {
  let jira: TestDataCenter;
  let now = NOON;
  let consumer: JiraConsumer;
  beforeAll(async () => {
    jira = await startTestDataCenter({ now: () => now });
  });
  beforeEach(() => {
    now = NOON;
    consumer = new JiraConsumer(jira);
  });
  afterAll(() => jira.stop());

  const at = (time: number): void => {
    now = time;
    consumer.setClock(time);
  };
  const renew = (token: TokenResponse): Promise<TokenResponse> =>
    renewAccessToken(consumer.send, JIRA_BASE, {
      token: token.accessToken,
      sessionHandle: token.refreshToken ?? '',
    });
  const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => 'no error',
      (error: unknown) => (error as { code?: unknown }).code,
    );

  test('the three-legged flow gives an access token of the user who approved', async () => {
    const token = await consumer.approve('reader2');

    expect(token).toMatchObject({ expiresIn: (5 * YEAR) / 1000 });
    expect(await consumer.whoAmI({ token: token.accessToken })).toMatchObject({ user: 'reader2' });
  });

  test('the three-legged flow gives the verifier denied when the user denies', async () => {
    const callback = await consumer.answer(await consumer.requestToken(), 'reader1', 'deny');

    expect(callback.searchParams.get('oauth_verifier')).toBe('denied');
    expect(await codeOf(consumer.exchange(callback))).toBe('AUTHORIZATION_DENIED');
  });

  test('a request token can be exchanged once, with its own verifier, within ten minutes', async () => {
    const callback = await consumer.answer(await consumer.requestToken());
    const wrong = new URL(callback);
    wrong.searchParams.set('oauth_verifier', 'another');
    const late = await consumer.answer(await consumer.requestToken());

    expect(await codeOf(consumer.exchange(wrong))).toBe('AUTHORIZATION_INVALID');
    await consumer.exchange(callback);
    expect(await codeOf(consumer.exchange(callback))).toBe('AUTHORIZATION_INVALID');
    at(NOON + 10 * MINUTE);
    expect(await codeOf(consumer.exchange(late))).toBe('AUTHORIZATION_INVALID');
  });

  test('a request token that no user has answered cannot be exchanged', async () => {
    const callback = new URL('https://confluence.example.com/?oauth_verifier=guess');
    callback.searchParams.set('oauth_token', await consumer.requestToken());

    expect(await codeOf(consumer.exchange(callback))).toBe('AUTHORIZATION_INVALID');
  });

  test('a session handle renews an access token, even after its five years, and ends the old one', async () => {
    const first = await consumer.approve('reader2');
    at(NOON + 5 * YEAR);
    expect(await consumer.whoAmI({ token: first.accessToken })).toMatchObject({
      problem: 'token_expired',
    });

    const second = await renew(first);

    expect(await consumer.whoAmI({ token: second.accessToken })).toMatchObject({ user: 'reader2' });
    expect(await consumer.whoAmI({ token: first.accessToken })).toMatchObject({
      status: 401,
      problem: 'token_rejected',
    });
    expect(await codeOf(renew(first))).toBe('AUTHORIZATION_EXPIRED');
  });

  test('a wrong or expired session handle renews no access token', async () => {
    const token = await consumer.approve();

    expect(await codeOf(renew({ ...token, refreshToken: 'another' }))).toBe(
      'AUTHORIZATION_EXPIRED',
    );
    at(NOON + 5 * YEAR + 30 * DAY);
    expect(await codeOf(renew(token))).toBe('AUTHORIZATION_EXPIRED');
  });
});
