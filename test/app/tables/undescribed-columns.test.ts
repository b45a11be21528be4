import type { IssueTable } from '#contract/issue-table';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
});
afterEach(() => site().jira.faults.clear());

const load = (undescribed?: string[]) =>
  site().value<IssueTable>('jql-table', 'reader1', 'loadTable', {
    definition: aDefinition(linkId, {
      jql: 'project = APP',
      columns: ['summary', 'customfield_99999'],
    }),
    ...(undescribed && { undescribed }),
  });

const looks = () => site().jira.requests.filter(({ path }) => path.endsWith('/field')).length;

test('a column that Jira does not describe costs one look, and none once the browser knows it', async () => {
  const before = looks();

  const first = await load();
  expect(first).toMatchObject({ undescribed: ['customfield_99999'] });
  expect(looks()).toBe(before + 1);

  const second = await load(first.undescribed);
  expect(second.rows).toHaveLength(first.rows.length);
  expect(second.columns).toEqual(first.columns);
  expect(looks()).toBe(before + 1);
});

test.each([403, 429, 500])(
  'a list of fields that Jira refuses with %s costs the column its name and no row, and is not asked for again',
  async (status) => {
    site().jira.faults.add({ path: '/rest/api/2/field', kind: { type: 'status', status } });

    const table = await load();

    expect(table.rows.length).toBeGreaterThan(0);
    expect(table.columns[1]?.name).toBe('customfield_99999');
    expect(table.undescribed).toEqual(['customfield_99999']);
  },
);

test('an odd id among the columns that are not described is refused', async () => {
  const result = await site().invoke('jql-table', 'reader1', 'loadTable', {
    definition: aDefinition(linkId, { jql: 'project = APP' }),
    undescribed: ['../field'],
  });

  expect(result).toMatchObject({ ok: false, error: { code: 'PAYLOAD_INVALID' } });
});
