/** Tokens that do not give what is asked for. */
import { aConsumerLink, CALLBACK, useIncomingProvider } from '#support/sites/incoming-provider';
import { createOtherConsumer, KEYS, READER, oauth1Consumer } from '#support/sites/oauth1-consumer';

const provider = useIncomingProvider();
const { clock, services, createConsumer, changeLink } = provider;
const { peer, read, answer, connect } = oauth1Consumer(provider);
const { publicKey } = KEYS;

const MINUTE = 60_000;
const TABLES = '/tables';

describe('tokens', () => {
  test('a token of another link is rejected', async () => {
    await createConsumer({ publicKey });
    const { token, sessionHandle } = await connect();
    const other = await createOtherConsumer(provider, peer);
    const renewing = { oauth_session_handle: sessionHandle };

    expect((await other.send({ path: TABLES, token })).problem).toBe('token_rejected');
    expect((await other.accessToken(token, renewing)).problem).toBe('token_rejected');
    expect((await peer.send({ path: TABLES, token })).status).toBe(200);
  });

  test('a request token of another link is rejected, with its verifier', async () => {
    await createConsumer({ publicKey });
    const other = await createOtherConsumer(provider, peer);
    const requestToken = await peer.requestToken(CALLBACK);
    const oauth_verifier = (await answer(requestToken)).searchParams.get('oauth_verifier');

    expect((await other.accessToken(requestToken, { oauth_verifier })).problem).toBe(
      'token_rejected',
    );
    expect((await peer.accessToken(requestToken, { oauth_verifier })).status).toBe(200);
  });

  test('a request token that nobody allowed is refused', async () => {
    await createConsumer({ publicKey });
    const requestToken = await peer.requestToken(CALLBACK);

    const refused = await peer.accessToken(requestToken, { oauth_verifier: 'guess' });

    expect(refused.problem).toBe('permission_unknown');
  });

  test.each([
    ['missing', null, 'parameter_absent'],
    ['empty', '', 'parameter_absent'],
    ['wrong', 'wrong', 'token_rejected'],
  ])('a verifier that is %s is refused', async (_what, oauth_verifier, problem) => {
    await createConsumer({ publicKey });
    const requestToken = await peer.requestToken(CALLBACK);
    await answer(requestToken);

    expect((await peer.accessToken(requestToken, { oauth_verifier })).problem).toBe(problem);
  });

  test('a request token with another end is none, at the page and at the exchange', async () => {
    await createConsumer({ publicKey });
    const requestToken = await peer.requestToken(CALLBACK);
    const forged = `${requestToken.slice(0, -2)}AA`;

    await expect(read(forged)).resolves.toEqual({ status: 'refused', reason: 'request-token' });
    const oauth_verifier = (await answer(requestToken)).searchParams.get('oauth_verifier');
    expect((await peer.accessToken(forged, { oauth_verifier })).problem).toBe('token_rejected');
  });

  test('a hundred guessed verifiers open nothing, and the right one still does', async () => {
    await createConsumer({ publicKey });
    const requestToken = await peer.requestToken(CALLBACK);
    const oauth_verifier = (await answer(requestToken)).searchParams.get('oauth_verifier') ?? '';
    const guesses = Array.from({ length: 100 }, (_none, at) =>
      oauth_verifier.slice(0, -1 - (at % 9)),
    );

    for (const guess of guesses) {
      const refused = await peer.accessToken(requestToken, { oauth_verifier: guess });
      expect(refused.problem).toBe('token_rejected');
    }
    expect((await peer.accessToken(requestToken, { oauth_verifier })).status).toBe(200);
  });

  test('what a person allowed a consumer ends with its consumer key', async () => {
    const link = await createConsumer({ publicKey });
    const { token } = await connect();
    const allowed = await peer.requestToken(CALLBACK);
    const oauth_verifier = (await answer(allowed)).searchParams.get('oauth_verifier');
    const open = await peer.requestToken(CALLBACK);
    await changeLink({ consumer: { ...link.consumer, clientId: `${link.id}.other` } });

    expect((await peer.send({ path: TABLES, token })).problem).toBe('token_rejected');
    expect((await peer.accessToken(allowed, { oauth_verifier })).problem).toBe('token_rejected');
    await expect(read(open)).resolves.toEqual({ status: 'refused', reason: 'client' });
  });

  test('an answer that a person gives after the consumer was replaced is of no use', async () => {
    const link = await createConsumer({ publicKey });
    const consent = await read(await peer.requestToken(CALLBACK));
    if (consent.status !== 'ask') throw new Error(consent.status);
    await changeLink({ consumer: { ...link.consumer, clientId: `${link.id}.other` } });

    const { requestId } = consent;
    await expect(services.decideAuthorization(READER, { requestId, allow: true })).resolves.toEqual(
      { status: 'expired' },
    );
  });

  test('a verifier belongs to its own request token', async () => {
    await createConsumer({ publicKey });
    const [mine, theirs] = [await peer.requestToken(CALLBACK), await peer.requestToken(CALLBACK)];
    const oauth_verifier = (await answer(mine)).searchParams.get('oauth_verifier');
    await answer(theirs, true, { accountId: 'reader-2' });

    expect((await peer.accessToken(theirs, { oauth_verifier })).problem).toBe('token_rejected');
  });

  test('a request token is exchanged once, also when it comes five times at once', async () => {
    await createConsumer({ publicKey });
    const requestToken = await peer.requestToken(CALLBACK);
    const oauth_verifier = (await answer(requestToken)).searchParams.get('oauth_verifier');
    const exchange = () => peer.accessToken(requestToken, { oauth_verifier });

    const answers = await Promise.all([exchange(), exchange(), exchange(), exchange(), exchange()]);

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await exchange()).problem).toBe('token_used');
  });

  test.each([
    ['a request token', (one: Tokens) => one.requestToken],
    ['a session handle', (one: Tokens) => one.sessionHandle],
    ['a token with another end', (one: Tokens) => `${one.token.slice(0, -2)}AA`],
    ['a token that nobody issued', () => 'token'],
  ])('%s is no access token', async (what, tokenOf) => {
    await createConsumer({ publicKey });
    const tokens = await connect();

    const refused = await peer.send({ path: TABLES, token: tokenOf(tokens) });

    const expected = what === 'a session handle' ? 'token_expired' : 'token_rejected';
    expect(refused.problem).toBe(expected);
  });

  test.each([
    [
      'the person revoked it',
      () => services.revokeIncomingApproval(READER, { linkId: aConsumerLink().id }),
      'token_revoked',
    ],
    ['the link is disabled', () => changeLink({ disabled: true }), 'consumer_key_unknown'],
    ['the link is being deleted', () => changeLink({ deleting: true }), 'consumer_key_unknown'],
    [
      'the incoming side was removed',
      () => changeLink({ consumer: undefined }),
      'consumer_key_unknown',
    ],
  ])('a token is refused once %s', async (_when, end, problem) => {
    await createConsumer({ publicKey });
    const { token, sessionHandle } = await connect();
    await end();

    expect((await peer.send({ path: TABLES, token })).problem).toBe(problem);
    const renewing = { oauth_session_handle: sessionHandle };
    expect((await peer.accessToken(token, renewing)).problem).toBe(problem);
  });

  test('a session handle renews nothing with a token that is not of its grant', async () => {
    await createConsumer({ publicKey });
    const { token, sessionHandle, requestToken } = await connect();
    const other = await connect();
    const renewing = { oauth_session_handle: sessionHandle };

    for (const wrong of [requestToken, other.token, `${token.slice(0, -2)}AA`]) {
      const refused = await peer.accessToken(wrong, renewing);
      expect(['token_rejected', 'permission_denied']).toContain(refused.problem);
    }
    expect((await peer.send({ path: TABLES, token })).status).toBe(200);
  });

  test('a session handle that was used long ago ends the grant', async () => {
    await createConsumer({ publicKey });
    const { token, sessionHandle } = await connect();
    const renewing = { oauth_session_handle: sessionHandle };
    const renewed = await peer.accessToken(token, renewing);
    clock.time += MINUTE;

    expect((await peer.accessToken(token, renewing)).problem).toBe('permission_denied');
    const next = renewed.form.get('oauth_token') ?? '';
    expect((await peer.send({ path: TABLES, token: next })).problem).toBe('token_revoked');
  });
});

type Tokens = Awaited<ReturnType<typeof connect>>;
