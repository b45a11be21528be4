import fc from 'fast-check';
import type { IssueTable } from '#contract/issue-table';
import type { LinkAccess } from '#contract/link-configuration';
import { JQL_MAX_LENGTH, type MacroDefinition, sourceOf } from '#contract/macro-definition';
import type { AccountKey } from '#dev/confluence/accounts';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { approveForAll } from '#support/sites/shared-link';

const site = useAppSite();
/** Read with the account of author2; `own` is a link to the same Jira on which author2 reads in their own name. */
let shared: string;
let own: string;
let on: string;

const setAccess = (more: { jqlClause?: string } = {}) => {
  const access: LinkAccess = { mode: 'shared', account: 'approval', spaces: 'all', ...more };
  return site().value('application-links', 'admin', 'saveAccess', { linkId: shared, access });
};

beforeAll(async () => {
  shared = await site().createLink('Shared Jira');
  await setAccess();
  await approveForAll(site(), shared, 'author2');
  own = await site().createLink('Own Jira');
  await site().connect('author2', own);
  const body = { type: 'doc', version: 1, content: [] };
  on = site().confluence.createPage({ space: 'PRODUCT', title: 'A', body, author: 'author1' });
});
beforeEach(() => setAccess());
afterEach(() => site().jira.faults.clear());

const tableOf = (linkId: string, jql: string) =>
  aDefinition(linkId, { jql, columns: ['issuekey'], maxRows: 1000 });
const sign = (jql: string, account: AccountKey = 'author1') =>
  site().invoke<MacroDefinition>('jql-table', { account, on }, 'signDefinition', {
    definition: tableOf(shared, jql),
  });
async function signed(jql: string): Promise<MacroDefinition> {
  const result = await sign(jql);
  if (!result.ok) throw new Error(`${jql}: ${JSON.stringify(result.error)}`);
  return result.value;
}
const copyOf = async (jql: string) => sourceOf(await signed(jql)).jql;

async function keysOf(account: AccountKey, definition: MacroDefinition): Promise<string[]> {
  const table = await site().value<IssueTable>('jql-table', { account, on }, 'loadTable', {
    definition,
  });
  return table.rows.map(({ key }) => key);
}
const asTheAccount = (jql: string) => keysOf('author2', tableOf(own, jql));

/** Jira answers so from now on, as if the owner of the filter had changed it. */
function changeFilter(id: string, jql: string): void {
  const body = JSON.stringify({ id, name: 'Changed', jql });
  const headers = { 'Content-Type': 'application/json' };
  site().jira.faults.add({
    path: `/rest/api/2/filter/${id}`,
    kind: { type: 'status', status: 200, body, headers },
  });
}

const FILTERS = ['10000', '10001', '10003', '10005', '"release 4.2.0"'];
/** All of their conditions are about fields that every issue has. */
const EXCLUDABLE = ['10000', '10005'];
const condition = fc.constantFrom(
  'project = WEB',
  'labels is EMPTY',
  'assignee != author1',
  'summary ~ "a"',
  'priority = High OR votes > 0',
);
const included = fc.oneof(
  fc.constantFrom(...FILTERS).map((one) => `filter = ${one}`),
  fc.constantFrom(...FILTERS).map((one) => `savedFilter = ${one}`),
  fc.subarray(FILTERS, { minLength: 1 }).map((some) => `"Filter" in (${some.join(', ')})`),
);
const excluded = fc.oneof(
  fc.constantFrom(...EXCLUDABLE).map((one) => `request != ${one}`),
  fc
    .subarray(EXCLUDABLE, { minLength: 1 })
    .map((some) => `searchRequest NOT IN (${some.join(',')})`),
  fc.constantFrom(...EXCLUDABLE).map((one) => `NOT (filter = ${one} AND project = WEB)`),
);
const query = fc
  .tuple(fc.oneof(included, excluded), fc.constantFrom('AND', 'OR', 'and not'), condition, included)
  .chain(([first, word, other, last]) =>
    fc.constantFrom(
      first,
      `${first} ${word} (${other})`,
      `(${other}) and (${last} or ${first})`,
      `${last} AND ${first}`,
    ),
  );

test('the conditions that take the place of saved filters find the same issues as the filters do', async () => {
  await fc.assert(
    fc.asyncProperty(query, async (conditions) => {
      const jql = `${conditions} ORDER BY key`;
      const table = await signed(jql);
      const copy = sourceOf(table).jql;
      expect(copy).not.toMatch(/filter|request/i);
      expect({ copy, keys: await keysOf('reader1', table) }).toEqual({
        copy,
        keys: await asTheAccount(jql),
      });
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

test.each([
  [
    'filter = 10000',
    'issuetype = Bug AND statusCategory != Done ORDER BY priority DESC, created ASC',
  ],
  ['filter in ("Release 4.2.0")', 'project = APP AND fixVersion = 4.2.0 ORDER BY status ASC'],
  ['filter = 10005', 'project = WEB AND (issuetype = Bug AND statusCategory != Done )'],
  ['filter = 10000 order by key', '(issuetype = Bug AND statusCategory != Done ) order by key'],
  ['filter != 10000', '(NOT (issuetype = Bug AND statusCategory != Done ))'],
  ['summary ~ "filter = 10000"', 'summary ~ "filter = 10000"'],
])(
  '%s is signed as its conditions, in the order of a filter that is the whole query',
  async (jql, copy) => {
    await expect(copyOf(jql)).resolves.toBe(copy);
  },
);

test('a table keeps its issues when a filter that was copied into its query changes', async () => {
  const table = await signed('filter = 10001 ORDER BY key');
  const before = await keysOf('reader1', table);
  changeFilter('10001', 'project is not EMPTY');
  const asked = site().jira.requests.length;

  expect(await keysOf('reader1', table)).toEqual(before);
  expect(before.length).toBeGreaterThan(0);
  const paths = site()
    .jira.requests.slice(asked)
    .map(({ path }) => path);
  expect(paths.filter((path) => path.includes('/filter'))).toEqual([]);
});

const LONG = Array.from({ length: 40 }, (_, id) => `summary ~ "${'x'.repeat(300)}${id}"`);

test.each<[jql: string, reason: string, changed?: string]>([
  ['filter = 10002', 'unknown'],
  ['filter = 99999', 'unknown'],
  ['project = WEB AND filter = "No such filter"', 'unknown'],
  ['filter = 10000', 'cycle', 'project = WEB AND filter in (10001, 10000)'],
  ['filter = 10000 AND project = WEB', 'long', LONG.join(' OR ')],
  ['filter = 10000', 'form', 'project = WEB) OR (project = APP'],
  ['filter is EMPTY', 'form'],
  ['filter != 10003', 'excluded'],
  ['NOT (project = WEB AND filter in (10000, 10001))', 'excluded'],
  ["'sav\\u0065dFilter' = 10000", 'escaped'],
  ['filter = 10000', 'escaped', "'f\\u0069lter' = 10001"],
])('no definition is signed for %s, which is refused as %s', async (...[jql, reason, changed]) => {
  if (changed !== undefined) changeFilter('10000', changed);

  await expect(sign(jql)).resolves.toMatchObject({
    error: { code: 'FILTER_REFUSED', details: { reason, link: { id: shared } } },
  });
});

test('filters that double the query again and again are refused before it is longer than a macro’s may be', async () => {
  const twice = (id: number) => `filter = ${id} OR filter = ${id}`;
  for (let id = 20_000; id < 20_018; id += 1) changeFilter(String(id), twice(id + 1));
  changeFilter('20018', 'x'.repeat(40) + ' = 1');

  await expect(sign('filter = 20000')).resolves.toMatchObject({
    error: { code: 'FILTER_REFUSED', details: { reason: 'long' } },
  });
  expect(JQL_MAX_LENGTH).toBeLessThan(40 * 2 ** 18);
});

describe('the query of a saved filter', () => {
  const readFilter = (account: AccountKey, place: string | undefined, source: object) =>
    site().invoke(
      'jql-table',
      place === undefined ? account : { account, on: place },
      'savedQuery',
      { linkId: shared, ...source },
    );

  test.each<[string, AccountKey, () => string | undefined]>([
    ['a reader of the page', 'reader1', () => on],
    ['an author on no page', 'author1', () => undefined],
  ])('is not told by a shared account to %s', async (_who, account, place) => {
    const asked = site().jira.requests.length;

    for (const source of [{ filterId: '10000' }, { boardId: '1' }]) {
      await expect(readFilter(account, place(), source)).resolves.toMatchObject({
        error: { code: 'AUTHOR_REFUSED' },
      });
    }
    await expect(sign('filter = 10000', 'reader1')).resolves.toMatchObject({
      error: { code: 'AUTHOR_REFUSED' },
    });

    expect(site().jira.requests).toHaveLength(asked);
  });

  test('is told by a shared account with a clause to no one, because it could name what the clause hides', async () => {
    await setAccess({ jqlClause: 'project = WEB' });
    const asked = site().jira.requests.length;
    const refused = { error: { code: 'FILTER_REFUSED', details: { reason: 'clause' } } };

    await expect(sign('filter = 10000')).resolves.toMatchObject(refused);
    await expect(readFilter('author1', on, { filterId: '10000' })).resolves.toMatchObject(refused);

    expect(site().jira.requests).toHaveLength(asked);
  });

  test.each([
    [{ filterId: '10000' }, 'filter = 10000 ORDER BY priority DESC, created ASC'],
    [{ boardId: '1' }, 'filter = 10001 ORDER BY status ASC'],
  ])('%j is read from a pasted address for an author of the page', async (source, jql) => {
    await expect(readFilter('author1', on, source)).resolves.toEqual({ ok: true, value: { jql } });
  });
});
