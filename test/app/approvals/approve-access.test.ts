import type { AuthorizationOutcome } from '#contract/invocations';
import type { IssueTable } from '#contract/issue-table';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
});

const finish = (account: 'reader1' | 'reader2' | 'author1' | 'author2', ticket: string | null) =>
  site().invoke<AuthorizationOutcome>('jira-connections', account, 'finishAuthorization', {
    ticket,
  });

describe('a reader who has not approved access', () => {
  test('a reader without an approval is asked to approve, by the name of the link', async () => {
    const result = await site().invoke('jql-table', 'reader1', 'loadTable', {
      definition: aDefinition(linkId),
    });

    expect(result).toEqual({
      ok: false,
      error: {
        code: 'AUTHORIZATION_REQUIRED',
        message: 'Access to this Jira is not approved yet.',
        details: { link: { id: linkId, name: 'Company Jira' } },
      },
    });
  });

  test('a reader approves once, returns to the same page and sees the table in every macro', async () => {
    const back = await site().approve(
      await site().beginAuthorization('reader1', linkId),
      'reader1',
    );
    expect(back.origin).toBe(site().host.siteUrl);
    expect(back.pathname).toMatch(/^\/wiki\/apps\/[\w-]+\/[\w-]+\/jira-connections$/);

    const outcome = await finish('reader1', back.searchParams.get('ticket'));

    expect(outcome).toMatchObject({
      ok: true,
      value: { connected: true, returnTo: '/wiki/spaces/PRODUCT/pages/1' },
    });
    for (const jql of ['order by key', 'order by created']) {
      const table = await site().value<IssueTable>('jql-table', 'reader1', 'loadTable', {
        definition: aDefinition(linkId, { jql }),
      });
      expect(table.rows).toHaveLength(50);
    }
  });

  test('a reader sees an approval with the Jira user and can disconnect it', async () => {
    await site().connect('author1', linkId);
    const jiraName = site().jira.users.find(({ name }) => name === 'author1')?.displayName;

    const connections = await site().value('jira-connections', 'author1', 'listConnections');
    expect(connections).toMatchObject([{ link: { id: linkId }, jiraUser: jiraName }]);
    await site().value('jira-connections', 'author1', 'disconnect', { linkId });

    await expect(site().value('jira-connections', 'author1', 'listConnections')).resolves.toEqual(
      [],
    );
    await expect(
      site().invoke('jql-table', 'author1', 'loadTable', { definition: aDefinition(linkId) }),
    ).resolves.toMatchObject({ error: { code: 'AUTHORIZATION_REQUIRED' } });
  });

  test('a reader can approve again after disconnecting', async () => {
    await site().connect('author1', linkId);
    await site().value('jira-connections', 'author1', 'disconnect', { linkId });
    await site().connect('author1', linkId);

    const result = await site().invoke('jql-table', 'author1', 'loadTable', {
      definition: aDefinition(linkId),
    });

    expect(result.ok).toBe(true);
  });
});

test('each reader sees the issues that Jira shows to that reader', async () => {
  await site().connect('reader1', linkId);
  await site().connect('reader2', linkId);
  const count = async (account: 'reader1' | 'reader2') => {
    const definition = aDefinition(linkId, { maxRows: 1 });
    const table = await site().value<IssueTable>('jql-table', account, 'loadTable', { definition });
    return table.count.total;
  };

  const [all, fewer] = [await count('reader1'), await count('reader2')];

  expect(fewer).toBeGreaterThan(0);
  expect(fewer).toBeLessThan(all);
});

test('a reader who denies access in Jira is told so, and nothing is stored', async () => {
  const url = await site().beginAuthorization('author2', linkId);
  const back = await site().approve(url, 'author2', true);

  await expect(finish('author2', back.searchParams.get('ticket'))).resolves.toMatchObject({
    ok: true,
    value: {
      connected: false,
      returnTo: '/wiki/spaces/PRODUCT/pages/1',
      error: { code: 'AUTHORIZATION_DENIED', details: { link: { id: linkId } } },
    },
  });
  await expect(
    site().invoke('jql-table', 'author2', 'loadTable', { definition: aDefinition(linkId) }),
  ).resolves.toMatchObject({ error: { code: 'AUTHORIZATION_REQUIRED' } });
});

test('an authorization request carries a PKCE challenge (S256) and the link’s own redirect URI', async () => {
  const url = new URL(await site().beginAuthorization('author2', linkId));

  expect(url.searchParams.get('code_challenge_method')).toBe('S256');
  expect(url.searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/);
  expect(url.searchParams.get('redirect_uri')).toMatch(new RegExp(`/x1/[^/]+/cb/${linkId}$`));
});

test.each([
  ['nobody', 'NOT_SIGNED_IN'],
  ['guest', 'NOT_LICENSED'],
] as const)('%s cannot begin an authorization', async (account, code) => {
  await expect(
    site().invoke('jql-table', account, 'beginAuthorization', { linkId, returnTo: '/wiki' }),
  ).resolves.toMatchObject({ ok: false, error: { code } });
});

test('an authorization cannot begin for a link that does not exist', async () => {
  const unknown = '00000000-0000-4000-8000-000000000000';

  await expect(
    site().invoke('jql-table', 'reader1', 'beginAuthorization', {
      linkId: unknown,
      returnTo: '/wiki',
    }),
  ).resolves.toMatchObject({ ok: false, error: { code: 'LINK_MISSING' } });
});

test.each(['https://evil.test/', '//evil.test/wiki', '/wiki/\\evil', '/other'])(
  'an authorization does not return to %s',
  async (returnTo) => {
    await expect(
      site().invoke('jql-table', 'reader1', 'beginAuthorization', { linkId, returnTo }),
    ).resolves.toMatchObject({
      error: { code: 'PAYLOAD_INVALID', details: { reason: 'returnTo' } },
    });
  },
);

test('approving in two tabs leaves one approval in Jira, and disconnecting ends it', async () => {
  const own = await site().createLink();
  const revocations = () =>
    site().jira.requests.filter(({ path }) => path.endsWith('/oauth2/latest/revoke')).length;
  const before = revocations();
  const tabs = [
    await site().beginAuthorization('reader1', own),
    await site().beginAuthorization('reader1', own),
  ];
  for (const tab of tabs) {
    const back = await site().approve(tab, 'reader1');
    await site().value('jira-connections', 'reader1', 'finishAuthorization', {
      ticket: back.searchParams.get('ticket'),
    });
  }

  expect(revocations() - before).toBe(1);
  await expect(
    site().invoke('jql-table', 'reader1', 'loadTable', { definition: aDefinition(own) }),
  ).resolves.toMatchObject({ ok: true });

  await site().value('jira-connections', 'reader1', 'disconnect', { linkId: own });
  expect(revocations() - before).toBe(2);
});
