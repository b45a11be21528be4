import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { IssueTable } from '#contract/issue-table';
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

let acme: string;
let beta: string;

beforeAll(async () => {
  acme = await site().createLink('Acme Jira');
  beta = await site().createLink('Beta Jira');
  await site().connect('reader1', acme);
});

test('each source of a table is asked by its own link, and its issues name that link', async () => {
  const definition = several([
    { linkId: acme, jql: APP },
    { linkId: SYSTEM_LINK_ID, jql: 'project = APP and key <= APP-2 order by key' },
  ]);

  const tables = await Promise.all([0, 1].map((source) => load('reader1', definition, { source })));

  expect(tables.map((table) => table.ok && table.value.rows.map(({ cells }) => cells[2]))).toEqual([
    Array(3).fill({ type: 'tags', tags: ['Acme Jira'] }),
    Array(2).fill({ type: 'tags', tags: ['Jira'] }),
  ]);
});

test('a reader without an approval for one link still sees the issues of the others', async () => {
  const definition = several([
    { linkId: acme, jql: APP },
    { linkId: beta, jql: APP },
  ]);

  expect(await load('reader1', definition, { source: 0 })).toMatchObject({ ok: true });
  expect(await load('reader1', definition, { source: 1 })).toMatchObject({
    ok: false,
    error: { code: 'AUTHORIZATION_REQUIRED', details: { link: { id: beta, name: 'Beta Jira' } } },
  });
});

test('a source that the definition does not have is refused', async () => {
  expect(await load('reader1', several([{ linkId: acme, jql: APP }]), { source: 1 })).toMatchObject(
    {
      ok: false,
      error: { code: 'PAYLOAD_INVALID', details: { reason: 'source' } },
    },
  );
});

test('a column shows in each Jira the field that the definition names for it, sorted and filtered there', async () => {
  const columnId = 'customfield_99999';
  const known = await site().value<{ fieldId: string; name: string; custom: boolean }[]>(
    'jql-table',
    'reader1',
    'listColumnChoices',
    { linkId: acme },
  );
  const field = known.find(({ name }) => name === 'Story Points');
  if (!field) throw new Error('This Jira has no story points.');
  const definition = several(
    [
      { linkId: acme, jql: 'project = APP', fields: [{ columnId, fieldId: field.fieldId }] },
      { linkId: SYSTEM_LINK_ID, jql: 'project = APP', fields: [] },
    ],
    { columns: ['issuekey', columnId], maxRows: 5 },
  );
  const filters = [{ fieldId: columnId, kind: 'number', min: 5 }];
  const sort = [{ fieldId: columnId, direction: 'descending' }];

  const own = await load('reader1', definition, { source: 0, sort, filters });
  const other = await load('reader1', definition, { source: 1, sort, filters });

  expect(own).toMatchObject({
    ok: true,
    value: {
      columns: [{ fieldId: 'issuekey' }, { fieldId: field.fieldId, name: 'Story Points' }],
      searchUrl: expect.stringContaining('ORDER%20BY%20cf%5B') as string,
    },
  });
  const values = own.ok ? own.value.rows.map(({ cells }) => cells[1]) : [];
  expect(values.every((cell) => cell?.type === 'number' && cell.value >= 5)).toBe(true);
  expect(other).toMatchObject({ ok: true, value: { columns: [{ fieldId: 'issuekey' }] } });
});
