import type { LinkAccess } from '#contract/link-configuration';
import { SHARED_APPROVAL } from '#core/application-link/token-owner';
import type { HttpFetch } from '#core/http/http-fetch';
import { asReader } from '#src/services/approvals/as-reader';
import { saveReaderToken } from '#src/services/approvals/tokens/save-reader-token';
import { aLink } from '#support/builders/a-link';
import { memoryReaderTokenStore } from '#support/builders/memory-reader-token-store';
import { clientSecrets, noInstallationKey, testSystem } from '#support/builders/test-system';

const ANONYMOUS = { headers: { 'X-AUSERNAME': 'anonymous' } };

/** Readers of a link that all read as one account, and a Jira that gives clients tokens of their own. */
function readersOf(account: 'client' | 'approval', tokenAnswer?: () => Response) {
  const access: LinkAccess = { mode: 'shared', account, spaces: 'all' };
  const link = aLink({ access });
  const { system, advance } = testSystem();
  const { store } = memoryReaderTokenStore({ now: () => system.now(), latencyMilliseconds: 2 });
  const grants: (string | null)[] = [];
  let current = '';
  const fetch: HttpFetch = (url, request) => {
    if (url.endsWith('/token')) {
      grants.push(new URLSearchParams(request.body).get('grant_type'));
      if (tokenAnswer) return Promise.resolve(tokenAnswer());
      current = `token-${grants.length}`;
      const answer = { access_token: current, token_type: 'bearer', expires_in: 3600 };
      return Promise.resolve(Response.json(answer));
    }
    const isKnown = request.headers.authorization === `Bearer ${current}`;
    return Promise.resolve(Response.json([], isKnown ? {} : ANONYMOUS));
  };
  const ports = { tokens: store, secrets: clientSecrets(), keys: noInstallationKey(), system };
  const as = asReader({ ...ports, fetch });
  const listFields = (accountId: string) => as(link, accountId, (jira) => jira.fields());
  return { link, store, grants, advance, listFields };
}

const EIGHT = Array.from({ length: 8 }, (_, index) => `reader-${index}`);

test('eight readers of a service account request its token once, and once more when it expires', async () => {
  const { listFields, grants, advance } = readersOf('client');

  await Promise.all(EIGHT.map(listFields));
  expect(grants).toEqual(['client_credentials']);

  advance(3_600_000);
  await Promise.all(EIGHT.map(listFields));
  expect(grants).toEqual(['client_credentials', 'client_credentials']);
});

test('a client that may not use client credentials is reported as the administrator’s problem', async () => {
  const { listFields } = readersOf('client', () =>
    Response.json({ error: 'unauthorized_client' }, { status: 400 }),
  );

  await expect(listFields('reader-1')).rejects.toMatchObject({ code: 'CLIENT_REJECTED' });
});

test('readers of one person’s approval are not asked to connect while it is missing', async () => {
  const { listFields, link, grants } = readersOf('approval');

  await expect(listFields('reader-1')).rejects.toMatchObject({
    code: 'SHARED_ACCOUNT_MISSING',
    details: { link: { id: link.id, name: link.name } },
  });
  expect(grants).toEqual([]);
});

test('readers of a shared account read with one person’s approval, not with their own', async () => {
  const { listFields, link, store } = readersOf('approval');
  const approval = { linkId: link.id, generation: link.generation, jiraUser: 'Bot', since: '' };
  await saveReaderToken(
    store,
    { ...approval, accountId: 'reader-1' },
    { accessToken: 'the reader’s own' },
  );
  await expect(listFields('reader-1')).rejects.toMatchObject({ code: 'SHARED_ACCOUNT_MISSING' });

  await saveReaderToken(
    store,
    { ...approval, accountId: SHARED_APPROVAL },
    { accessToken: 'ended', refreshToken: 'rt', expiresAt: 1 },
  );

  await expect(listFields('reader-2')).resolves.toEqual([]);
});

test('a service account’s token for the address that a link was moved to stays there', async () => {
  const access: LinkAccess = { mode: 'shared', account: 'client', spaces: 'all' };
  const before = aLink({ access });
  const after = aLink({ access, generation: 'moved', baseUrl: 'https://elsewhere.example.com' });
  const { system } = testSystem();
  const { store } = memoryReaderTokenStore({ now: () => system.now() });
  const asked: { url: string; authorization: string | undefined }[] = [];
  const fetch: HttpFetch = (url, { headers }) => {
    asked.push({ url, authorization: headers.authorization });
    const token = { access_token: `for-${new URL(url).host}`, token_type: 'bearer' };
    return Promise.resolve(Response.json(url.endsWith('/token') ? token : []));
  };
  const ports = { secrets: clientSecrets(), keys: noInstallationKey(), system, fetch };
  const afterwards = asReader({ ...ports, tokens: store });
  // This reader looked at the link before it was moved, and opens the account after another reader did.
  const late = asReader({
    ...ports,
    tokens: {
      ...store,
      async createPointer(pointer) {
        await afterwards(after, 'reader-1', (jira) => jira.fields());
        return store.createPointer(pointer);
      },
    },
  });

  await expect(late(before, 'reader-2', (jira) => jira.fields())).rejects.toMatchObject({
    code: 'SHARED_ACCOUNT_MISSING',
  });

  const withTokens = asked.filter(({ authorization }) => authorization !== undefined);
  expect(withTokens).toEqual([
    {
      url: expect.stringMatching(/^https:\/\/elsewhere\.example\.com\//) as string,
      authorization: 'Bearer for-elsewhere.example.com',
    },
  ]);
});
