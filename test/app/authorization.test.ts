import type { AuthorizationOutcome } from '../../src/contract/invocations';
import type { IssueTable } from '../../src/contract/issue-table';
import { aDefinition, useAppSite } from '../support/app-site';

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
});

const finish = (account: 'reader1' | 'reader2' | 'author1' | 'author2', ticket: string | null) =>
  site().invoke<AuthorizationOutcome>('jira-connections', account, 'finishAuthorization', {
    ticket,
  });

/** The address that Jira sends the browser to, with parameters of the test's choice. */
async function callback(parameters: Record<string, string>, ofLink = linkId): Promise<Response> {
  const [link] = await site().value<{ redirectUri: string }[]>(
    'application-links',
    'admin',
    'listLinks',
  );
  const url = new URL((link?.redirectUri ?? '').replace(/[^/]+$/, ofLink));
  url.search = new URLSearchParams(parameters).toString();
  return fetch(url, { redirect: 'manual' });
}

describe('a reader who has not approved access', () => {
  test('is asked to, by the name of the link', async () => {
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

  test('approves once, comes back to the same page and sees the table in every macro', async () => {
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

  test('is then listed with who they are in Jira, and can take it back', async () => {
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

  test('can approve again after disconnecting', async () => {
    await site().connect('author1', linkId);
    await site().value('jira-connections', 'author1', 'disconnect', { linkId });
    await site().connect('author1', linkId);

    const result = await site().invoke('jql-table', 'author1', 'loadTable', {
      definition: aDefinition(linkId),
    });

    expect(result.ok).toBe(true);
  });
});

test('each reader sees what Jira shows to that reader', async () => {
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

test('who says no in Jira is told so, and nothing is stored', async () => {
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

describe('the way back from Jira', () => {
  test('works for nobody but who began it, not even afterwards', async () => {
    const url = await site().beginAuthorization('author2', linkId);
    const ticket = (await site().approve(url, 'author2')).searchParams.get('ticket');

    await expect(finish('reader2', ticket)).resolves.toMatchObject({
      ok: false,
      error: { code: 'AUTHORIZATION_INVALID' },
    });
    await expect(finish('author2', ticket)).resolves.toMatchObject({
      error: { code: 'AUTHORIZATION_INVALID' },
    });
  });

  test('works once', async () => {
    const url = await site().beginAuthorization('author2', linkId);
    const ticket = (await site().approve(url, 'author2')).searchParams.get('ticket');

    const outcomes = await Promise.all([finish('author2', ticket), finish('author2', ticket)]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      error: { code: 'AUTHORIZATION_INVALID' },
    });
  });

  test('is refused for a ticket that was never given', async () => {
    await expect(finish('author2', 'A'.repeat(43))).resolves.toMatchObject({
      error: { code: 'AUTHORIZATION_INVALID' },
    });
  });

  test.each([
    ['a state that was never given', { state: 'A'.repeat(43), code: 'code-of-nobody' }],
    ['no state', { code: 'code-of-nobody' }],
    ['a refusal without a state', { error: 'access_denied' }],
    ['nothing at all', {}],
  ] as [string, Record<string, string>][])('%s ends on a fixed page', async (_what, parameters) => {
    const response = await callback({ ...parameters, extra: '<script>' });

    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = await response.text();
    expect(page).toContain('This way back from Jira is not valid');
    expect(page).not.toContain('<script>');
  });

  test('takes a state once, and only at the address of its own link', async () => {
    const [atOther, atOwn] = [await newState(), await newState()];
    const other = '00000000-0000-4000-8000-000000000000';

    expect((await callback({ state: atOther, code: 'code-of-nobody' }, other)).status).toBe(400);
    expect((await callback({ state: atOther, code: 'code-of-nobody' })).status).toBe(400);
    const answers = await Promise.all([1, 2, 3].map(() => callback({ state: atOwn, code: 'code-of-nobody' })));

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 400, 400]);
    const [accepted] = answers.filter(({ status }) => status === 303);
    expect(accepted?.headers.get('referrer-policy')).toBe('no-referrer');
    expect(accepted?.headers.get('cache-control')).toBe('no-store');
  });

  test('with a code that Jira never gave ends in an invalid authorization', async () => {
    const answer = await callback({ state: await newState(), code: 'invented' });
    const location = new URL(answer.headers.get('location') ?? '');

    await expect(finish('author2', location.searchParams.get('ticket'))).resolves.toMatchObject({
      ok: true,
      value: { connected: false, error: { code: 'AUTHORIZATION_INVALID' } },
    });
  });

  test('is no use once the link is gone', async () => {
    const gone = await site().createLink('Short-lived');
    const url = await site().beginAuthorization('author2', gone);
    const back = await site().approve(url, 'author2');
    await site().value('application-links', 'admin', 'deleteLink', { linkId: gone });

    await expect(finish('author2', back.searchParams.get('ticket'))).resolves.toMatchObject({
      ok: true,
      value: { connected: false, error: { code: 'LINK_MISSING' } },
    });
  });

  async function newState(): Promise<string> {
    const url = new URL(await site().beginAuthorization('author2', linkId));
    return url.searchParams.get('state') ?? '';
  }
});

test('an authorization asks for PKCE with S256 and for the link’s own redirect URI', async () => {
  const url = new URL(await site().beginAuthorization('author2', linkId));

  expect(url.searchParams.get('code_challenge_method')).toBe('S256');
  expect(url.searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/);
  expect(url.searchParams.get('redirect_uri')).toMatch(new RegExp(`/x1/[^/]+/cb/${linkId}$`));
});

test.each(['nobody', 'guest'] as const)('%s cannot begin an authorization', async (account) => {
  await expect(
    site().invoke('jql-table', account, 'beginAuthorization', { linkId, returnTo: '/wiki' }),
  ).resolves.toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } });
});

test('an authorization cannot begin for a link that there is not', async () => {
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
