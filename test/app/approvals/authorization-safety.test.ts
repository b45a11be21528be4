import type { AuthorizationOutcome } from '#contract/invocations';
import type { IssueTable } from '#contract/issue-table';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();
let linkId: string;

const MINUTE = 60_000;
/** Forge may give a value for two days longer than it lives; what holds meanwhile is the store's own test. */
const THREE_DAYS = 3 * 24 * 60 * MINUTE;

beforeAll(async () => {
  linkId = await site().createLink();
});

const finish = (account: 'reader1' | 'reader2' | 'author1' | 'author2', ticket: string | null) =>
  site().invoke<AuthorizationOutcome>('jira-connections', account, 'finishAuthorization', {
    ticket,
  });

/** The address that Jira sends the browser to, with parameters of the test's choice. */
async function callback(parameters: Record<string, string>, ofLink = linkId): Promise<Response> {
  const links = await site().value<{ id: string; redirectUri: string }[]>(
    'application-links',
    'admin',
    'listLinks',
  );
  const { redirectUri = '' } = links.find(({ id }) => id === linkId) ?? {};
  const url = new URL(redirectUri.replace(/[^/]+$/, ofLink));
  url.search = new URLSearchParams(parameters).toString();
  return fetch(url, { redirect: 'manual' });
}

async function newState(): Promise<string> {
  const url = new URL(await site().beginAuthorization('author2', linkId));
  return url.searchParams.get('state') ?? '';
}

const ticketIn = (url: URL | string) => new URL(url).searchParams.get('ticket');

describe('the way back from Jira', () => {
  test('a ticket that another account tried is refused for that account and afterwards for its owner', async () => {
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

  test('a ticket works once, also when it is sent twice at the same time', async () => {
    const url = await site().beginAuthorization('author2', linkId);
    const ticket = (await site().approve(url, 'author2')).searchParams.get('ticket');

    const outcomes = await Promise.all([finish('author2', ticket), finish('author2', ticket)]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      error: { code: 'AUTHORIZATION_INVALID' },
    });
  });

  test('a ticket that the app never issued is refused', async () => {
    await expect(finish('author2', 'A'.repeat(43))).resolves.toMatchObject({
      error: { code: 'AUTHORIZATION_INVALID' },
    });
  });

  test.each([
    ['a state that was never given', { state: 'A'.repeat(43), code: 'code-of-nobody' }],
    ['no state', { code: 'code-of-nobody' }],
    ['a refusal without a state', { error: 'access_denied' }],
    ['nothing at all', {}],
  ] as [string, Record<string, string>][])(
    'a callback with %s ends on a fixed error page',
    async (_what, parameters) => {
      const response = await callback({ ...parameters, extra: '<script>' });

      expect(response.status).toBe(400);
      expect(response.headers.get('location')).toBeNull();
      expect(response.headers.get('cache-control')).toBe('no-store');
      const page = await response.text();
      expect(page).toContain('This sign-in link is no longer valid');
      expect(page).not.toContain('<script>');
    },
  );

  test('the callback accepts a state once, and only at the address of its own link', async () => {
    const [atOther, atOwn] = [await newState(), await newState()];
    const other = '00000000-0000-4000-8000-000000000000';

    expect((await callback({ state: atOther, code: 'code-of-nobody' }, other)).status).toBe(400);
    expect((await callback({ state: atOther, code: 'code-of-nobody' })).status).toBe(400);
    const answers = await Promise.all(
      [1, 2, 3].map(() => callback({ state: atOwn, code: 'code-of-nobody' })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 400, 400]);
    const [accepted] = answers.filter(({ status }) => status === 303);
    expect(accepted?.headers.get('referrer-policy')).toBe('no-referrer');
    expect(accepted?.headers.get('cache-control')).toBe('no-store');
  });

  test('an invented code ends in an invalid authorization', async () => {
    const answer = await callback({ state: await newState(), code: 'invented' });
    const location = new URL(answer.headers.get('location') ?? '');

    await expect(finish('author2', location.searchParams.get('ticket'))).resolves.toMatchObject({
      ok: true,
      value: { connected: false, error: { code: 'AUTHORIZATION_INVALID' } },
    });
  });

  test('a ticket is useless once the link is deleted', async () => {
    const gone = await site().createLink('Short-lived');
    const url = await site().beginAuthorization('author2', gone);
    const back = await site().approve(url, 'author2');
    await site().value('application-links', 'admin', 'deleteLink', { linkId: gone });

    await expect(finish('author2', back.searchParams.get('ticket'))).resolves.toMatchObject({
      ok: true,
      value: { connected: false, error: { code: 'LINK_MISSING' } },
    });
  });
});

describe('an authorization that takes too long', () => {
  test('a callback long after the authorization began ends on a fixed error page', async () => {
    const state = await newState();
    site().advance(THREE_DAYS);

    expect((await callback({ state, code: 'abc' })).status).toBe(400);
  });

  test('a ticket that is redeemed too late is refused', async () => {
    const url = await site().beginAuthorization('author2', linkId);
    const ticket = ticketIn(await site().approve(url, 'author2'));
    site().advance(THREE_DAYS);

    await expect(finish('author2', ticket)).resolves.toMatchObject({
      error: { code: 'AUTHORIZATION_INVALID' },
    });
  });

  test('a code that expired in Jira is reported with the page to return to', async () => {
    const url = await site().beginAuthorization('author2', linkId);
    const ticket = ticketIn(await site().approve(url, 'author2'));
    // Jira’s codes live for a minute, tickets for two.
    site().advance(1.5 * MINUTE);

    await expect(finish('author2', ticket)).resolves.toMatchObject({
      ok: true,
      value: {
        connected: false,
        returnTo: '/wiki/spaces/PRODUCT/pages/1',
        error: { code: 'AUTHORIZATION_INVALID' },
      },
    });
  });
});

describe('two links', () => {
  let other: string;
  beforeAll(async () => {
    other = await site().createLink('Other Jira');
  });

  test('two links have different redirect URIs', async () => {
    const [one, two] = await Promise.all(
      [linkId, other].map((id) => site().beginAuthorization('author2', id)),
    );
    const redirectUri = (url = '') => new URL(url).searchParams.get('redirect_uri');

    expect(redirectUri(one)).not.toBe(redirectUri(two));
  });

  test('the callback of one link refuses the state of another', async () => {
    const state = await newState();

    expect((await callback({ state, code: 'abc' }, other)).status).toBe(400);
  });

  test('an answer that names another issuer is refused before its code is sent anywhere', async () => {
    const state = await newState();
    const before = site().jira.requests.length;
    const answer = await callback({ state, code: 'abc', iss: 'https://evil.test' });
    const ticket = ticketIn(answer.headers.get('location') ?? '');

    await expect(finish('author2', ticket)).resolves.toMatchObject({
      value: { connected: false, error: { code: 'AUTHORIZATION_INVALID' } },
    });
    expect(site().jira.requests.length).toBe(before);
  });
});

test('an approval on another account’s consent page connects neither account', async () => {
  // The attacker begins, the victim approves in the victim's own browser: login CSRF.
  const url = await site().beginAuthorization('author1', linkId);
  const ticket = ticketIn(await site().approve(url, 'reader2'));

  await expect(finish('reader2', ticket)).resolves.toMatchObject({
    ok: false,
    error: { code: 'AUTHORIZATION_INVALID' },
  });
  for (const account of ['author1', 'reader2'] as const) {
    const connections = await site().value('jira-connections', account, 'listConnections');
    expect(connections).toEqual([]);
  }
});

test('two tabs that approve at the same time both succeed, and one approval is kept', async () => {
  const urls = await Promise.all([1, 2].map(() => site().beginAuthorization('reader1', linkId)));
  const backs = await Promise.all(urls.map((url) => site().approve(url, 'reader1')));

  const outcomes = await Promise.all(backs.map((back) => finish('reader1', ticketIn(back))));

  expect(outcomes).toMatchObject([{ value: { connected: true } }, { value: { connected: true } }]);
  const table = await site().value<IssueTable>('jql-table', 'reader1', 'loadTable', {
    definition: aDefinition(linkId, { maxRows: 5 }),
  });
  expect(table.rows).toHaveLength(5);
  const tokens = Object.keys(site().host.dumpStorage().secrets).filter(
    (key) => key.startsWith('token:') && key.includes('reader1'),
  );
  expect(tokens.length).toBeLessThanOrEqual(1);
});
