import type { HttpFetch } from '#core/http/http-fetch';
import { asReader } from '#src/services/approvals/as-reader';
import { saveReaderToken } from '#src/services/approvals/tokens/save-reader-token';
import { aLink } from '#support/builders/a-link';
import { memoryReaderTokenStore } from '#support/builders/memory-reader-token-store';
import { clientSecrets, noInstallationKey, testSystem } from '#support/builders/test-system';
import { strictTokenServer } from '#support/servers/strict-token-server';

const LINK = aLink();
const ANONYMOUS = { headers: { 'X-AUSERNAME': 'anonymous' } };

/** A Jira that knows the tokens of its own token endpoint, and treats requests with other tokens as anonymous. */
async function readerOf({ accepts }: { accepts: 'current token' | 'no token' }) {
  const server = strictTokenServer();
  const { system, advance } = testSystem();
  const { store } = memoryReaderTokenStore({ now: () => system.now() });
  const approval = {
    linkId: LINK.id,
    generation: LINK.generation,
    accountId: 'reader',
    jiraUser: 'Rita',
    since: '',
  };
  const expiresAt = system.now() + 3_600_000;
  await saveReaderToken(store, approval, { ...server.current(), expiresAt });
  const asked: string[] = [];
  const fetch: HttpFetch = (url, request) => {
    if (url.endsWith('/token')) return server.fetch(url, request);
    asked.push(url);
    const isKnown =
      accepts === 'current token' &&
      request.headers.authorization === `Bearer ${server.current().accessToken}`;
    return Promise.resolve(Response.json([], isKnown ? {} : ANONYMOUS));
  };
  const as = asReader({
    tokens: store,
    secrets: clientSecrets(),
    keys: noInstallationKey(),
    system,
    fetch,
  });
  const listFields = (accountId = 'reader', link = LINK) =>
    as(link, accountId, (jira) => jira.fields());
  return { listFields, server, store, asked, advance };
}

test('a valid token is used without refreshing it', async () => {
  const { listFields, server } = await readerOf({ accepts: 'current token' });

  await expect(listFields()).resolves.toEqual([]);

  expect(server.counts.asked).toBe(0);
});

test('a token that is about to expire is refreshed first', async () => {
  const { listFields, server, advance, asked } = await readerOf({ accepts: 'current token' });
  advance(3_600_000 - 70_000);

  await expect(listFields()).resolves.toEqual([]);

  expect(server.counts.asked).toBe(1);
  expect(asked).toHaveLength(1);
});

test('a token that Jira refuses before it expires is refreshed once', async () => {
  const { listFields, server, store } = await readerOf({ accepts: 'current token' });
  const pointer = await store.findPointer(LINK.id, 'reader');
  if (!pointer) throw new Error('no pointer');
  await store.removeToken(pointer);
  await store.createToken(pointer, { accessToken: 'forgotten', refreshToken: 'refresh-0' });

  await expect(listFields()).resolves.toEqual([]);

  expect(server.counts).toEqual({ asked: 1, refused: 0 });
});

const MINUTE = 60_000;

test('when Jira refuses the new token too, the reader is asked to try again', async () => {
  const { listFields, server, asked } = await readerOf({ accepts: 'no token' });

  await expect(listFields()).rejects.toMatchObject({
    code: 'TOKEN_REFUSED',
    details: { link: { id: LINK.id, name: LINK.name } },
  });

  expect(server.counts.asked).toBe(1);
  expect(asked).toHaveLength(2);
});

test.each([
  ['two views over an hour', [0, 60], 'TOKEN_REFUSED'],
  ['many views within four minutes', [0, 1, 1, 1, 1], 'TOKEN_REFUSED'],
  ['many views within seconds', [0, 0.1, 0.1, 0.1, 0.1, 0.1], 'TOKEN_REFUSED'],
  ['three views over five minutes', [0, 2, 3], 'AUTHORIZATION_EXPIRED'],
  ['six views over five minutes', [0, 1, 1, 1, 1, 1], 'AUTHORIZATION_EXPIRED'],
  ['three views on three days', [0, 1440, 1440], 'AUTHORIZATION_EXPIRED'],
] as [string, number[], string][])(
  'refusals of new tokens in %s (minutes apart: %j) end in %s',
  async (_what, waits, code) => {
    const { listFields, advance } = await readerOf({ accepts: 'no token' });
    let last: unknown;
    for (const minutes of waits) {
      advance(minutes * MINUTE);
      last = await listFields().catch((error: unknown) => error);
    }

    expect(last).toMatchObject({ code });
  },
);

test('after an approval ended by repeated refusals, the reader is told once and then asked to connect', async () => {
  const { listFields, advance } = await readerOf({ accepts: 'no token' });
  for (const minutes of [0, 3]) {
    advance(minutes * MINUTE);
    await expect(listFields()).rejects.toMatchObject({ code: 'TOKEN_REFUSED' });
  }
  advance(3 * MINUTE);

  await expect(listFields()).rejects.toMatchObject({ code: 'AUTHORIZATION_EXPIRED' });
  await expect(listFields()).rejects.toMatchObject({ code: 'AUTHORIZATION_REQUIRED' });
});

test('an accepted token forgets the refusals before it', async () => {
  const { listFields, store } = await readerOf({ accepts: 'current token' });
  const pointer = await store.findPointer(LINK.id, 'reader');
  if (!pointer) throw new Error('no pointer');
  await store.movePointer(
    { ...pointer, refusals: { count: 2, first: 1, last: 2 } },
    pointer.version,
  );

  await listFields();

  expect(await store.findPointer(LINK.id, 'reader')).toEqual(pointer);
});

test('a reader who never approved is asked to approve, without a request to Jira', async () => {
  const { listFields, asked } = await readerOf({ accepts: 'current token' });

  await expect(listFields('somebody else')).rejects.toMatchObject({
    code: 'AUTHORIZATION_REQUIRED',
    details: { link: { id: LINK.id, name: LINK.name } },
  });

  expect(asked).toHaveLength(0);
});

test('a token is sent only to the address that it was issued for', async () => {
  const { listFields, asked } = await readerOf({ accepts: 'current token' });
  const moved = { ...LINK, generation: 'generation-2', baseUrl: 'https://other.example.com' };

  await expect(listFields('reader', moved)).rejects.toMatchObject({
    code: 'AUTHORIZATION_REQUIRED',
  });

  expect(asked).toEqual([]);
});
