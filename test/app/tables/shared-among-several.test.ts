import type { IssueTable } from '#contract/issue-table';
import type { LinkAccess } from '#contract/link-configuration';
import type { MacroDefinition } from '#contract/macro-definition';
import type { AccountKey } from '#dev/confluence/accounts';
import { several } from '#support/builders/several';
import { useAppSite } from '#support/sites/app-site';

const site = useAppSite();

const APP = 'project = APP and key <= APP-3 order by key';

const load = (
  account: AccountKey,
  definition: MacroDefinition,
  more: { source?: number; on?: string; sort?: object; filters?: object; page?: object } = {},
) => {
  const { on, ...asked } = more;
  return site().invoke<IssueTable>(
    'jql-table',
    on === undefined ? account : { account, on },
    'loadTable',
    { definition, ...asked },
  );
};

const setAccess = (linkId: string, access: LinkAccess) =>
  site().value('application-links', 'admin', 'saveAccess', { linkId, access });

/** The administrator approves once, as author2, for everybody. */
async function share(linkId: string): Promise<void> {
  await setAccess(linkId, { mode: 'shared', account: 'approval', spaces: 'all' });
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

const page = (title: string): string =>
  site().confluence.createPage({
    space: 'PRODUCT',
    title,
    body: { type: 'doc', version: 1, content: [] },
    author: 'author1',
  });

const sign = (definition: MacroDefinition, on: string) =>
  site().value<MacroDefinition>('jql-table', { account: 'author1', on }, 'signDefinition', {
    definition,
  });

let acme: string;

beforeAll(async () => {
  acme = await site().createLink('Acme Jira');
});

describe('a table that mixes a shared account with a link that each reader approves', () => {
  let shared: string;
  let on: string;
  let table: MacroDefinition;

  beforeAll(async () => {
    shared = await site().createLink('Shared Jira');
    await share(shared);
    on = page('Two Jiras');
    table = await sign(
      several([
        { linkId: acme, jql: APP },
        { linkId: shared, jql: APP },
      ]),
      on,
    );
  });

  test('each link’s own rule holds for its source', async () => {
    expect(await load('reader2', table, { on, source: 0 })).toMatchObject({
      ok: false,
      error: { code: 'AUTHORIZATION_REQUIRED' },
    });
    expect(await load('reader2', table, { on, source: 1 })).toMatchObject({
      ok: true,
      value: { shared: true, rows: { length: 3 } },
    });
  });

  test.each<[string, (definition: MacroDefinition) => MacroDefinition]>([
    [
      'the query of its source is another',
      (t) => ({
        ...t,
        sources: [t.sources[0], { linkId: shared, jql: 'project is not empty' }],
      }),
    ],
    [
      'the query of the other source is another',
      (t) => ({
        ...t,
        sources: [{ linkId: acme, jql: 'key = APP-1' }, ...t.sources.slice(1)],
      }),
    ],
    [
      'the sources change places',
      (t) => ({ ...t, sources: t.sources.toReversed() as MacroDefinition['sources'] }),
    ],
    [
      'a source shows another field in a column',
      (t) => ({
        ...t,
        sources: [
          t.sources[0],
          { linkId: shared, jql: APP, fields: [{ columnId: 'customfield_1', fieldId: 'summary' }] },
        ],
      }),
    ],
    [
      'only its source is left',
      (t) => ({ ...t, sources: t.sources.slice(1) as unknown as MacroDefinition['sources'] }),
    ],
  ])('the shared account shows nothing if %s', async (_what, change) => {
    const changed = change(table);
    const source = changed.sources.findIndex(({ linkId }) => linkId === shared);
    const before = site().jira.requests.length;

    expect(await load('reader2', changed, { on, source })).toMatchObject({
      ok: false,
      error: { code: 'SIGNATURE_INVALID' },
    });
    expect(site().jira.requests).toHaveLength(before);
  });

  test('a change of what the account shows ends the signature for its source', async () => {
    await setAccess(shared, { mode: 'shared', account: 'approval', spaces: ['PRODUCT'] });

    expect(await load('reader2', table, { on, source: 1 })).toMatchObject({
      ok: false,
      error: { code: 'SIGNATURE_INVALID', details: { reason: 'access' } },
    });

    await setAccess(shared, { mode: 'shared', account: 'approval', spaces: 'all' });
  });
});

test('a position in the result of one source continues no other', async () => {
  const first = await site().createLink('First shared');
  const second = await site().createLink('Second shared');
  await share(first);
  await share(second);
  const on = page('Two shared accounts');
  const table = await sign(
    several(
      [
        { linkId: first, jql: 'project = APP order by key' },
        { linkId: second, jql: 'order by key' },
      ],
      { maxRows: 500 },
    ),
    on,
  );
  const part = await load('reader2', table, { on, source: 0, page: { rows: 5 } });
  const after = part.ok && part.value.next;

  const own = await load('reader2', table, { on, source: 0, page: { rows: 5, after } });
  const other = await load('reader2', table, { on, source: 1, page: { rows: 5, after } });

  expect(own).toMatchObject({ ok: true });
  expect(other).toMatchObject({
    ok: false,
    error: { code: 'PAYLOAD_INVALID', details: { reason: 'page.after' } },
  });
});

test('an author who may not use one of several shared links cannot save the table', async () => {
  const open = await site().createLink('Open Jira');
  const closed = await site().createLink('Closed Jira');
  await share(open);
  await share(closed);
  await setAccess(closed, { mode: 'shared', account: 'approval', spaces: ['TEAM'] });
  const definition = several([
    { linkId: open, jql: APP },
    { linkId: closed, jql: APP },
  ]);

  const result = await site().invoke(
    'jql-table',
    { account: 'author1', on: page('Closed') },
    'signDefinition',
    { definition },
  );

  expect(result).toMatchObject({
    ok: false,
    error: { code: 'AUTHOR_REFUSED', details: { link: { id: closed }, reason: 'space' } },
  });
});
