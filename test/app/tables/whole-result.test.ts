import type { IssueTable } from '#contract/issue-table';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { MacroDefinition } from '#contract/macro-definition';
import type { ColumnFilter } from '#contract/table-view';
import type { PagePosition } from '#contract/table-page';
import { joinPages } from '#core/table/join-pages';
import type { AccountKey } from '#dev/confluence/accounts';
import { aDefinition } from '#support/sites/app-site';
import { useSiteOfEveryKind } from '#support/sites/connected-links';
import { approveForAll } from '#support/sites/shared-link';

const { site, connectedLink } = useSiteOfEveryKind();
const QUERY = { jql: 'project in (APP, WEB) ORDER BY key', maxRows: 250 };

const ask = (
  definition: MacroDefinition,
  page: object,
  visitor: AccountKey | { account: AccountKey; on: string } = 'reader1',
) => site().invoke<IssueTable>('jql-table', visitor, 'loadTable', { definition, page });

async function partOf(...asked: Parameters<typeof ask>): Promise<IssueTable> {
  const answer = await ask(...asked);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

async function inParts(definition: MacroDefinition, rows: number) {
  let table = await partOf(definition, { rows });
  const sizes = [table.rows.length];
  while (table.next) {
    const page = await partOf(definition, { rows, after: table.next });
    sizes.push(page.rows.length);
    table = joinPages(table, page);
  }
  return { table, sizes };
}

test.each([
  ['Data Center', { kind: 'oauth2-data-center', clientId: '', scope: 'READ' }],
  [
    'Cloud',
    { kind: 'oauth2-cloud', clientId: '', scope: 'read:jira-work read:jira-user offline_access' },
  ],
] as const)(
  'a table of %s that is loaded in parts is the table that comes in one answer',
  async (_product, outgoing) => {
    const { linkId } = await connectedLink({ ...outgoing });
    const definition = aDefinition(linkId, QUERY);

    const whole = await partOf(definition, {});
    const { table, sizes } = await inParts(definition, 60);

    expect(sizes.length).toBeGreaterThan(2);
    expect(table.rows).toEqual(whole.rows);
    expect(table.count).toEqual(whole.count);
    expect(whole.rows).toHaveLength(250);
    expect(table.count.limitedBy).toBe('author');
    expect(table).not.toHaveProperty('changed');
  },
);

test('a part beyond the author’s limit is refused', async () => {
  const { linkId } = await connectedLink({
    kind: 'oauth2-data-center',
    clientId: '',
    scope: 'READ',
  });
  const after: PagePosition = { start: 50, last: 'APP-50' };

  const answer = await ask(aDefinition(linkId, { ...QUERY, maxRows: 50 }), { after });

  expect(answer).toMatchObject({ ok: false, error: { code: 'PAYLOAD_INVALID' } });
});

test('a table of the same site’s Jira that the backend loads in parts ends where the app’s own limit is', async () => {
  const { table } = await inParts(aDefinition(SYSTEM_LINK_ID, QUERY), 90);

  expect(table.rows).toHaveLength(200);
  expect(table.count.limitedBy).toBe('pages');
});

describe('with a shared account', () => {
  let definition: MacroDefinition;
  let on: string;
  beforeAll(async () => {
    const linkId = await site().createLink('Shared parts');
    const access = { mode: 'shared', account: 'approval', spaces: 'all' };
    await site().value('application-links', 'admin', 'saveAccess', { linkId, access });
    await approveForAll(site(), linkId, 'author2');
    const body = { type: 'doc', version: 1, content: [] };
    on = site().confluence.createPage({
      space: 'PRODUCT',
      title: 'Parts',
      body,
      author: 'author1',
    });
    definition = await site().value('jql-table', { account: 'author1', on }, 'signDefinition', {
      definition: aDefinition(linkId, { ...QUERY, maxRows: 100 }),
    });
  });
  const visitor = (account: AccountKey) => ({ account, on });

  test('a reader continues where the backend said that the table goes on', async () => {
    const { next, rows } = await partOf(definition, { rows: 60 }, visitor('reader1'));

    const rest = await partOf(definition, { after: next }, visitor('reader1'));

    expect([rows.length, rest.rows.length]).toEqual([60, 40]);
  });

  test.each<[string, (next: PagePosition) => PagePosition]>([
    ['another beginning, which would lift the author’s limit', (next) => ({ ...next, start: 1 })],
    ['no proof', ({ start, last }) => ({ start, last })],
    ['a token of another query', (next) => ({ ...next, token: 'of-another-query' })],
  ])('a position with %s is refused', async (_what, changed) => {
    const { next } = await partOf(definition, { rows: 60 }, visitor('reader1'));
    if (!next) throw new Error('There is no more.');

    const answer = await ask(definition, { after: changed(next) }, visitor('reader1'));

    expect(answer).toMatchObject({ ok: false, error: { code: 'PAYLOAD_INVALID' } });
  });

  test('readers filter by what the author signed, and by nothing else', async () => {
    const done: ColumnFilter = { fieldId: 'status', kind: 'choice', values: ['Done'] };
    const filtered = (of: MacroDefinition, filters: ColumnFilter[]) =>
      site().invoke<IssueTable>('jql-table', visitor('reader1'), 'loadTable', {
        definition: of,
        filters,
      });
    const columns = [{ fieldId: 'issuekey' }, { fieldId: 'status' }];
    const mine: ColumnFilter = { fieldId: 'issuekey', kind: 'current', of: 'reader' };
    const views = [{ name: 'Done or mine', view: { filters: [done, mine] } }];
    const display = { ...definition.display, views };
    const signed = await site().value<MacroDefinition>(
      'jql-table',
      { account: 'author1', on },
      'signDefinition',
      { definition: { ...definition, columns, display } },
    );

    const answers = [
      await filtered(signed, [done]),
      await filtered(signed, [{ ...done, values: ['To Do'] }]),
      // To Jira the account is the one who reads.
      await filtered(signed, [mine]),
    ];

    expect(answers).toMatchObject([
      { ok: true, value: { filters: [done] } },
      { ok: false, error: { code: 'PAYLOAD_INVALID' } },
      { ok: false, error: { code: 'PAYLOAD_INVALID' } },
    ]);
  });

  test('a position that another reader was told is refused', async () => {
    const { next } = await partOf(definition, { rows: 60 }, visitor('reader1'));

    const answer = await ask(definition, { after: next }, visitor('author1'));

    expect(answer).toMatchObject({ ok: false, error: { code: 'PAYLOAD_INVALID' } });
  });
});
