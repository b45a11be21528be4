import * as oauth from 'oauth4webapi';
import { INVALID_GRANT, incomingClient } from '#support/sites/incoming-client';
import {
  REDIRECT_URI,
  useIncomingProvider,
  OTHER_CLIENT_ID,
  anotherIncomingLink,
} from '#support/sites/incoming-provider';

const provider = useIncomingProvider();
const { clock, createLink } = provider;
const { connect, refresh, exchange, asBearer, newCode } = incomingClient(provider);
const MINUTE = 60_000;

describe('a code', () => {
  beforeEach(() => createLink());

  test('a code that is redeemed twice ends the tokens that it was exchanged for', async () => {
    const { code, code_verifier } = await newCode();
    const first = await exchange(code, { code_verifier });

    await expect(exchange(code, { code_verifier })).resolves.toMatchObject(INVALID_GRANT);

    expect((await asBearer(first.body.access_token)).status).toBe(401);
    await expect(refresh(first.body.refresh_token)).resolves.toMatchObject(INVALID_GRANT);
  });

  test('of eight simultaneous requests with one code, one gets tokens', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { code, code_verifier } = await newCode();

      const answers = await Promise.all(
        Array.from({ length: 8 }, () => exchange(code, { code_verifier })),
      );

      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([200, 400, 400, 400, 400, 400, 400, 400]);
      clock.time += MINUTE;
    }
  });

  test('a wrong verifier uses up the code', async () => {
    const { code, code_verifier } = await newCode();
    const wrong = { code_verifier: oauth.generateRandomCodeVerifier() };

    await expect(exchange(code, wrong)).resolves.toMatchObject(INVALID_GRANT);
    await expect(exchange(code, { code_verifier })).resolves.toMatchObject(INVALID_GRANT);
  });

  test('a code of a request with a challenge requires a verifier', async () => {
    const { code } = await newCode();

    await expect(exchange(code)).resolves.toMatchObject(INVALID_GRANT);
  });

  test('a code of a request without a challenge is refused with a verifier', async () => {
    const none = { code_challenge: null, code_challenge_method: null };
    const { code, code_verifier } = await newCode(none);

    await expect(exchange(code, { code_verifier })).resolves.toMatchObject(INVALID_GRANT);
  });

  test.each(['https://client.example.com/callback', '', `${REDIRECT_URI}#`])(
    'a code is refused with the redirect URI "%s"',
    async (redirect_uri) => {
      const { code, code_verifier } = await newCode();

      await expect(exchange(code, { code_verifier, redirect_uri })).resolves.toMatchObject(
        INVALID_GRANT,
      );
    },
  );

  test('a code expires after a minute', async () => {
    const { code, code_verifier } = await newCode();
    clock.time += MINUTE;

    await expect(exchange(code, { code_verifier })).resolves.toMatchObject(INVALID_GRANT);
  });

  test('a code is refused for another client, whose attempt does not use it up', async () => {
    const { code, code_verifier } = await newCode();
    await createLink(anotherIncomingLink());

    await expect(
      exchange(code, { code_verifier, client_id: OTHER_CLIENT_ID }),
    ).resolves.toMatchObject(INVALID_GRANT);
    await expect(exchange(code, { code_verifier })).resolves.toMatchObject({ status: 200 });
  });
});

describe('a refresh token', () => {
  beforeEach(() => createLink());

  test('a refresh token is rotated at each use and expires ninety days after the last one', async () => {
    let { refresh_token }: { refresh_token?: unknown } = await connect();
    for (let month = 0; month < 4; month += 1) {
      clock.time += 89 * 24 * 60 * MINUTE;
      const renewed = await refresh(refresh_token);
      expect(renewed).toMatchObject({ status: 200, body: { scope: 'READ', expires_in: 3600 } });
      expect(renewed.body.refresh_token).not.toBe(refresh_token);
      refresh_token = renewed.body.refresh_token;
    }
    clock.time += 90 * 24 * 60 * MINUTE;

    await expect(refresh(refresh_token)).resolves.toMatchObject({
      body: { error: 'invalid_grant' },
    });
  });

  test('eight simultaneous requests with one refresh token get the same answer', async () => {
    let { refresh_token }: { refresh_token?: unknown } = await connect();
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(refresh_token)));

      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
      const tokens = new Set(answers.map(({ body }) => body.refresh_token));
      expect(tokens.size).toBe(1);
      [refresh_token] = tokens;
      clock.time += MINUTE;
    }
  });

  test('a refresh token that is used again gets the same answer within half a minute and ends the grant later', async () => {
    const { refresh_token, access_token } = await connect();
    const first = await refresh(refresh_token);
    clock.time += MINUTE / 2 - 1;

    const again = await refresh(refresh_token);
    expect(again.body.refresh_token).toBe(first.body.refresh_token);
    expect((await asBearer(access_token)).status).toBe(200);
    clock.time += 1;
    expect((await asBearer(access_token)).status).toBe(401);

    await expect(refresh(refresh_token)).resolves.toMatchObject({ status: 400 });
    await expect(refresh(first.body.refresh_token)).resolves.toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    expect((await asBearer(first.body.access_token)).status).toBe(401);
  });

  test('a request for more scopes than were granted does not use up the refresh token', async () => {
    const { refresh_token } = await connect();

    await expect(refresh(refresh_token, { scope: 'WRITE' })).resolves.toMatchObject({
      status: 400,
      body: { error: 'invalid_scope' },
    });
    clock.time += MINUTE;
    await expect(refresh(refresh_token)).resolves.toMatchObject({ status: 200 });
  });

  test('a refresh token is refused for another client and keeps working for its own', async () => {
    const { refresh_token } = await connect();
    await createLink(anotherIncomingLink());

    await expect(refresh(refresh_token, { client_id: OTHER_CLIENT_ID })).resolves.toMatchObject({
      body: { error: 'invalid_grant' },
    });
    await expect(refresh(refresh_token)).resolves.toMatchObject({ status: 200 });
  });
});
