import type { AccountKey } from '#dev/confluence/accounts';
import type { LinkAccess } from '#contract/link-configuration';
import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition, Signed } from '#contract/macro-definition';
import { aDefinition, JIRA_URL, useAppSite } from '#support/sites/app-site';

const site = useAppSite();

const UNKNOWN_KEY = '00000000-0000-4000-8000-00000000dead';
const QUERY = 'order by key';

const load = (
  account: AccountKey,
  definition: MacroDefinition,
  on = definition.signed?.contentId,
) =>
  site().invoke<IssueTable>(
    'jql-table',
    on === undefined ? account : { account, on },
    'loadTable',
    { definition },
  );

const setAccess = (linkId: string, access: LinkAccess) =>
  site().value('application-links', 'admin', 'saveAccess', { linkId, access });

function pageIn(space: string, title: string): string {
  const body = { type: 'doc', version: 1, content: [] };
  return site().confluence.createPage({ space, title, body, author: 'author1' });
}

const sign = (definition: MacroDefinition, on: string, account: AccountKey = 'author1') =>
  site().invoke<MacroDefinition>('jql-table', { account, on }, 'signDefinition', { definition });

async function signed(definition: MacroDefinition, on: string): Promise<MacroDefinition> {
  const result = await sign(definition, on);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The administrator approves once, as author2, for everybody. */
async function approveForAll(linkId: string): Promise<void> {
  const { authorizationUrl } = await site().value<{ authorizationUrl: string }>(
    'application-links',
    'admin',
    'approveLink',
    { linkId, as: 'link', returnTo: null },
  );
  const back = await site().approve(authorizationUrl, 'author2');
  await site().value('jira-connections', 'admin', 'finishAuthorization', {
    ticket: back.searchParams.get('ticket'),
  });
}

const withSigned = (table: MacroDefinition, changes: Partial<Signed>): MacroDefinition => {
  if (!table.signed) throw new Error('The backend signed nothing.');
  return { ...table, signed: { ...table.signed, ...changes } };
};

const keysOf = (table: IssueTable) => table.rows.map(({ key }) => key);

describe('a link whose administrator approved for everybody', () => {
  let linkId: string;
  let page: string;

  beforeAll(async () => {
    linkId = await site().createLink('Shared Jira');
    await setAccess(linkId, { mode: 'shared', account: 'approval', spaces: 'all' });
    await approveForAll(linkId);
    page = pageIn('PRODUCT', 'For everybody');
  });
  beforeEach(() => setAccess(linkId, { mode: 'shared', account: 'approval', spaces: 'all' }));

  test.each(['key in (APP-1, APP-99999)', 'key = APP-1 or project = NOPE'])(
    'a part of a query that Jira refuses is never left out in a shared account’s name: %s',
    async (jql) => {
      const definition = await signed(aDefinition(linkId, { jql }), page);

      expect(await load('reader2', definition)).toMatchObject({
        ok: false,
        error: { code: 'PROJECT_HIDDEN' },
      });
    },
  );

  test('a shared account shows a signed table to a reader without an approval, marked as shared', async () => {
    const table = await signed(aDefinition(linkId, { jql: QUERY, maxRows: 5 }), page);

    await expect(load('reader1', table)).resolves.toMatchObject({
      ok: true,
      value: { shared: true, rows: { length: 5 } },
    });

    const searches = site().jira.requests.filter(({ path }) => path.endsWith('/search'));
    expect(new Set(searches.map(({ user }) => user))).toEqual(new Set(['author2']));
  });

  test.each<[string, (table: MacroDefinition) => MacroDefinition]>([
    ['another query', (t) => ({ ...t, sources: [{ linkId, jql: 'project is not empty' }] })],
    ['another column', (t) => ({ ...t, columns: [...t.columns, { fieldId: 'description' }] })],
    ['more rows', (t) => ({ ...t, display: { maxRows: 1000 } })],
    ['another space', (t) => withSigned(t, { spaceKey: 'TEAM' })],
    ['another key', (t) => withSigned(t, { keyId: UNKNOWN_KEY })],
    ['another revision of the access', (t) => withSigned(t, { revision: 'another' })],
    ['no signature', ({ v, sources, columns, display }) => ({ v, sources, columns, display })],
    ['a made-up signature', (t) => withSigned(t, { signature: 'A'.repeat(43) })],
  ])('a shared account does not run a signed table with %s', async (_what, change) => {
    const table = change(await signed(aDefinition(linkId, { jql: QUERY, maxRows: 5 }), page));
    const before = site().jira.requests.length;

    await expect(load('reader1', table, page)).resolves.toMatchObject({
      ok: false,
      error: { code: 'SIGNATURE_INVALID' },
    });
    expect(site().jira.requests).toHaveLength(before);
  });

  test('a shared account does not run a table that was signed for another link', async () => {
    const other = await site().createLink('Another shared Jira');
    await setAccess(other, { mode: 'shared', account: 'approval', spaces: 'all' });
    const table = await signed(aDefinition(other, { jql: QUERY }), page);

    await expect(
      load('reader1', { ...table, sources: [{ linkId, jql: QUERY }] }),
    ).resolves.toMatchObject({ error: { code: 'SIGNATURE_INVALID' } });
  });

  test('a shared account does not run a table that an older version of the app signed', async () => {
    const { v, sources, columns, display } = aDefinition(linkId, { jql: QUERY });
    const old = { v, sources, columns, display, signed: { signature: 'A'.repeat(43) } };

    await expect(load('reader1', old as MacroDefinition, page)).resolves.toMatchObject({
      error: { code: 'SIGNATURE_INVALID', details: { reason: 'unsigned' } },
    });
  });

  test('the backend signs nothing for a reader, who may comment on the page but not edit it', async () => {
    const result = await sign(aDefinition(linkId, { jql: QUERY }), page, 'reader1');

    expect(result).toMatchObject({
      ok: false,
      error: { code: 'AUTHOR_REFUSED', details: { reason: 'not-editable' } },
    });
  });

  test('the backend signs nothing for an author who names a page that is not there', async () => {
    const frame = {
      ...site().confluence.frame('jql-table', 'author1'),
      extension: { content: { id: '99999999', type: 'page' } },
    };

    await expect(
      site().host.invokeResolver(frame, 'signDefinition', { definition: aDefinition(linkId) }),
    ).resolves.toMatchObject({ body: { error: { code: 'AUTHOR_REFUSED' } } });
  });

  test('a table in a template is saved without a signature, and shows no issues there', async () => {
    const definition = aDefinition(linkId, { jql: QUERY });

    const saved = await site().value('jql-table', 'author1', 'signDefinition', { definition });

    expect(saved).toEqual(definition);
    await expect(load('author1', definition)).resolves.toMatchObject({
      error: { code: 'SIGNATURE_INVALID', details: { reason: 'no-content' } },
    });
  });

  test('a new title keeps the signature of a table valid', async () => {
    const table = await signed(aDefinition(linkId, { jql: QUERY, maxRows: 5 }), page);
    const renamed = { ...table, display: { ...table.display, title: 'Renamed' } };

    await expect(load('reader1', renamed)).resolves.toMatchObject({ ok: true });
  });

  test('the clause of a shared account restricts every query, and no query escapes it', async () => {
    const all = await signed(aDefinition(linkId, { jql: QUERY, maxRows: 200 }), page);
    const whole = await load('reader1', all);
    if (!whole.ok) throw new Error(JSON.stringify(whole.error));
    const [project = ''] = keysOf(whole.value)[0]?.split('-') ?? [];
    await setAccess(linkId, {
      mode: 'shared',
      account: 'approval',
      spaces: 'all',
      jqlClause: `project = "${project}"`,
    });
    const alternatives = await signed(
      aDefinition(linkId, {
        jql: `project is not empty or project != "${project}"`,
        maxRows: 200,
      }),
      page,
    );

    const again = await signed(aDefinition(linkId, { jql: QUERY, maxRows: 200 }), page);
    for (const table of [again, alternatives]) {
      const limited = await load('reader1', table);
      if (!limited.ok) throw new Error(JSON.stringify(limited.error));
      expect(keysOf(limited.value).every((key) => key.startsWith(`${project}-`))).toBe(true);
      expect(limited.value.rows.length).toBeGreaterThan(0);
    }
    const escaping = await signed(
      aDefinition(linkId, { jql: 'project is not empty) or (project is not empty' }),
      page,
    );
    await expect(load('reader1', escaping)).resolves.toMatchObject({
      error: { code: 'JQL_INVALID' },
    });
  });

  test('a shared account works only in its spaces and for readers who may view them', async () => {
    await setAccess(linkId, { mode: 'shared', account: 'approval', spaces: ['TEAM'] });
    await expect(sign(aDefinition(linkId, { jql: QUERY }), page)).resolves.toMatchObject({
      error: { code: 'AUTHOR_REFUSED', details: { reason: 'space' } },
    });
    const table = await signed(aDefinition(linkId, { jql: QUERY }), pageIn('TEAM', 'Ours'));
    await expect(load('reader1', table)).resolves.toMatchObject({ ok: true });

    site().confluence.restrictSpace('TEAM', ['admin', 'author1']);
    await expect(load('reader1', table)).resolves.toMatchObject({
      error: { code: 'SIGNATURE_INVALID', details: { reason: 'page' } },
    });
    site().confluence.restrictSpace('TEAM', undefined);
    await setAccess(linkId, { mode: 'shared', account: 'approval', spaces: ['PRODUCT'] });
    await expect(load('reader1', table)).resolves.toMatchObject({
      error: { code: 'SIGNATURE_INVALID', details: { reason: 'access' } },
    });
  });

  test('an author cannot approve a shared account for everybody', async () => {
    await expect(
      site().invoke('application-links', 'author1', 'approveLink', {
        linkId,
        as: 'link',
        returnTo: null,
      }),
    ).resolves.toMatchObject({ error: { code: 'NOT_ADMIN' } });
  });
});

test('a service account reads without any approval', async () => {
  const { linkId, redirectUri } = await site().value<{ linkId: string; redirectUri: string }>(
    'application-links',
    'admin',
    'prepareLink',
  );
  const client = site().jira.registerClient({
    name: linkId,
    redirectUri,
    scope: 'READ',
    serviceAccount: 'reader2',
  });
  await site().value('application-links', 'admin', 'createLink', {
    linkId,
    name: 'Service account',
    url: JIRA_URL,
    type: 'jira',
    outgoing: { kind: 'oauth2-data-center', scope: 'READ', ...client },
  });
  await setAccess(linkId, { mode: 'shared', account: 'client', spaces: 'all' });
  const table = await signed(aDefinition(linkId, { jql: QUERY }), pageIn('PRODUCT', 'Service'));
  const before = site().jira.requests.length;

  await expect(load('reader1', table)).resolves.toMatchObject({
    ok: true,
    value: { shared: true },
  });
  await expect(load('author1', table)).resolves.toMatchObject({ ok: true });

  const asked = site().jira.requests.slice(before);
  expect(asked.filter(({ path }) => path.endsWith('/token'))).toHaveLength(1);
  const users = asked.filter(({ path }) => path.endsWith('/search')).map(({ user }) => user);
  expect(new Set(users)).toEqual(new Set(['reader2']));
});
