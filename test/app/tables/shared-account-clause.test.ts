import type { ColumnChoice } from '#contract/columns';
import type { IssueReference, IssueTable, TableRow } from '#contract/issue-table';
import type { LinkAccess } from '#contract/link-configuration';
import type { MacroDefinition } from '#contract/macro-definition';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { approveForAll } from '#support/sites/shared-link';

const site = useAppSite();
let linkId: string;
let on: string;
let project: string;

const REFERENCES = ['issuekey', 'issuelinks', 'parent', 'subtasks'];

const setAccess = (jqlClause?: string) => {
  const shared: LinkAccess = { mode: 'shared', account: 'approval', spaces: 'all' };
  const access = { ...shared, ...(jqlClause !== undefined && { jqlClause }) };
  return site().value('application-links', 'admin', 'saveAccess', { linkId, access });
};
const isInside = (key: string) => projectOf(key) === project;

async function load(jql: string, columns = REFERENCES) {
  const definition = await site().value<MacroDefinition>(
    'jql-table',
    { account: 'author1', on },
    'signDefinition',
    { definition: aDefinition(linkId, { jql, columns, maxRows: 1000 }) },
  );
  return site().invoke<IssueTable>('jql-table', { account: 'reader1', on }, 'loadTable', {
    definition,
  });
}

const referencesOf = ({ cells }: TableRow): IssueReference[] =>
  cells
    .slice(1)
    .flatMap((cell) =>
      cell.type === 'issue' ? [cell] : cell.type === 'issues' ? cell.issues : [],
    );

async function rowsOf(jql: string): Promise<TableRow[]> {
  const table = await load(jql);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return table.value.rows;
}

const referencesIn = async (jql: string) => (await rowsOf(jql)).flatMap(referencesOf);
const projectOf = (key: string): string => key.split('-')[0] ?? '';

beforeAll(async () => {
  linkId = await site().createLink('Shared Jira');
  await setAccess();
  await approveForAll(site(), linkId, 'author2');
  const body = { type: 'doc', version: 1, content: [] };
  on = site().confluence.createPage({ space: 'PRODUCT', title: 'A', body, author: 'author1' });
  const crossing = (await rowsOf('order by key')).find((row) =>
    referencesOf(row).some(({ key }) => projectOf(key) !== projectOf(row.key)),
  );
  project = projectOf(crossing?.key ?? '');
});

test('issues outside of the clause that rows refer to show their keys only, and those within it their names', async () => {
  await setAccess();
  const all = await referencesIn(`project = ${project} order by key`);
  const outside = all.filter(({ key }) => !isInside(key));
  expect(outside.some(({ summary }) => summary !== undefined)).toBe(true);

  await setAccess(`project = ${project}`);
  const limited = await referencesIn('order by key');

  expect(limited.map(({ key }) => key).sort()).toEqual(all.map(({ key }) => key).sort());
  for (const { key, url, ...more } of limited.filter((each) => !isInside(each.key))) {
    expect({ key, url: url.endsWith(`/browse/${key}`), more }).toEqual({
      key,
      url: true,
      more: {},
    });
  }
  const named = (references: IssueReference[]) =>
    references.filter(({ key, summary }) => isInside(key) && summary !== undefined).length;
  expect(named(limited)).toBe(named(all));
  expect(named(limited)).toBeGreaterThan(0);
});

test('a table whose clause hides issues tells it neither by the URL of the search nor by Jira’s messages', async () => {
  const secret = 'summary !~ "Codename"';
  await setAccess(secret);

  const table = await load('order by key', ['issuekey']);

  expect(table).toMatchObject({ ok: true });
  expect(JSON.stringify(table)).not.toContain('Codename');

  await setAccess(`project = ${project}`);
  refuse('CODENAME');
  const refused = await load('order by key', ['issuekey']);

  // The author's query is not to blame.
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'CLAUSE_REFUSED', details: { link: { id: linkId } } },
  });
  expect(JSON.stringify(refused)).not.toMatch(/codename/i);
});

/** Jira knows a project no more that a clause names. */
function refuse(name: string): void {
  const errorMessages = [`The value '${name}' does not exist for the field 'project'.`];
  const body = JSON.stringify({ errorMessages, errors: {} });
  const headers = { 'Content-Type': 'application/json' };
  site().jira.faults.add({
    path: '/rest/api/2/search',
    kind: { type: 'status', status: 400, body, headers },
  });
}

const columnsFor = (account: 'reader1' | 'author1') =>
  site().invoke<ColumnChoice[]>('jql-table', { account, on }, 'listColumnChoices', { linkId });

test('a shared account tells the names of fields to authors only', async () => {
  await setAccess();

  await expect(columnsFor('reader1')).resolves.toMatchObject({
    ok: false,
    error: { code: 'AUTHOR_REFUSED' },
  });
  await expect(columnsFor('author1')).resolves.toMatchObject({ ok: true });
});

test('of custom fields, an author learns the names of those only that issues within the clause have', async () => {
  await setAccess();
  const all = await columnsFor('author1');
  await setAccess('created > "2999-01-01"');

  const limited = await columnsFor('author1');

  if (!all.ok || !limited.ok) throw new Error(JSON.stringify([all, limited]));
  expect(all.value.some(({ custom }) => custom)).toBe(true);
  expect(limited.value.filter(({ custom }) => custom)).toEqual([]);
  expect(limited.value.some(({ fieldId }) => fieldId === 'summary')).toBe(true);
});

const sign = (jql: string) =>
  site().invoke('jql-table', { account: 'author1', on }, 'signDefinition', {
    definition: aDefinition(linkId, { jql }),
  });

test('a query whose text only mentions a filter is signed', async () => {
  await expect(sign('summary ~ "filter = 1" order by key')).resolves.toMatchObject({ ok: true });
});

describe('a clause that Jira refuses', () => {
  const save = (jqlClause: string) =>
    site().invoke('application-links', 'admin', 'saveAccess', {
      linkId,
      access: { mode: 'shared', account: 'approval', spaces: 'all', jqlClause },
    });

  test.each([
    ['this is not jql ORDER BY key', 'JQL_INVALID'],
    ['project is not empty ORDER BY key', 'JQL_INVALID'],
    ['project = NOPE', 'PROJECT_HIDDEN'],
    ['nosuchfield = 1', 'FIELD_UNKNOWN'],
  ])('is refused when it is saved: %s', async (clause, code) => {
    await setAccess();

    await expect(save(clause)).resolves.toMatchObject({ ok: false, error: { code } });

    await expect(load('order by key')).resolves.toMatchObject({ ok: true });
  });
});
