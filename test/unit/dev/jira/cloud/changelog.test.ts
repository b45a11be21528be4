import { startTestCloud, type TestCloud } from '#support/servers/start-jira-cloud';

interface History {
  id: string;
  created: string | number;
  items: { fieldId: string }[];
}
interface Bulk {
  issueChangeLogs: { issueId: string; changeHistories: History[] }[];
  nextPageToken?: string;
}

const BULK = '/rest/api/3/changelog/bulkfetch';
const DISCUSSED = 'summary ~ "Discussed at length"';

describe('Changes of issues on Cloud', () => {
  let jira: TestCloud;
  /** An issue with more changes than a search shows. */
  let discussed: string;
  beforeAll(async () => {
    jira = await startTestCloud();
    [discussed = ''] = await jira.keys(DISCUSSED);
  });
  afterAll(() => jira.stop());

  const changelog = async (
    more = '',
  ): Promise<{ total: number; isLast: boolean; values: History[]; nextPage?: string }> => {
    const response = await jira.fetch(`/rest/api/3/issue/${discussed}/changelog${more}`, 'admin');
    return (await response.json()) as never;
  };
  const bulk = async (body: object, user = 'admin'): Promise<Bulk> =>
    (await (await jira.post(BULK, body, user)).json()) as Bulk;

  test('search/jql returns the newest forty histories of an issue, and the number of all', async () => {
    const { issues } = await jira.search({ jql: DISCUSSED, fields: ['key'], expand: 'changelog' });
    const page = (issues[0] as unknown as { changelog: { total: number; histories: History[] } })
      .changelog;
    expect(page.histories).toHaveLength(40);
    expect(page.total).toBeGreaterThan(100);
    const newest = (await changelog(`?startAt=${page.total - 1}`)).values[0]?.id;
    expect(page.histories[0]?.id).toBe(newest);
  });

  test('the changelog endpoint pages through all histories of an issue, oldest first', async () => {
    const first = await changelog();
    expect(first).toMatchObject({ startAt: 0, maxResults: 100, isLast: false });
    expect(first.nextPage).toContain('?startAt=100&maxResults=100');
    const second = await changelog('?startAt=100');
    const all = [...first.values, ...second.values];
    expect(new Set(all.map(({ id }) => id)).size).toBe(first.total);
    const dates = all.map(({ created }) => Date.parse(String(created)));
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
    expect(second.isLast).toBe(true);
  });

  test('changelog/bulkfetch pages through the histories of many issues by tokens, without losing or repeating one', async () => {
    const body = { issueIdsOrKeys: ['APP-10', 'APP-11', discussed], maxResults: 50 };
    const found: History[] = [];
    let nextPageToken: string | undefined;
    do {
      const page: Bulk = await bulk({ ...body, ...(nextPageToken && { nextPageToken }) });
      found.push(...page.issueChangeLogs.flatMap(({ changeHistories }) => changeHistories));
      nextPageToken = page.nextPageToken;
    } while (nextPageToken !== undefined);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.length).toBeGreaterThan((await changelog()).total);
  });

  test('changelog/bulkfetch can be limited to some fields', async () => {
    const { issueChangeLogs } = await bulk({ issueIdsOrKeys: [discussed], fieldIds: ['status'] });
    const items = issueChangeLogs.flatMap(({ changeHistories }) =>
      changeHistories.flatMap((history) => history.items),
    );
    expect(new Set(items.map(({ fieldId }) => fieldId))).toEqual(new Set(['status']));
  });

  test('changelogs of hidden issues are not returned', async () => {
    const [hidden = ''] = await jira.keys('project = SEC');
    const all = await bulk({ issueIdsOrKeys: [hidden, discussed] }, 'reader2');
    expect(all.issueChangeLogs).toHaveLength(1);
    expect((await jira.fetch(`/rest/api/3/issue/${hidden}/changelog`, 'reader2')).status).toBe(404);
  });

  test.each([
    ['no issues', { issueIdsOrKeys: [] }],
    ['too many issues', { issueIdsOrKeys: Array.from({ length: 1001 }, String) }],
    [
      'too many fields',
      { issueIdsOrKeys: ['APP-1'], fieldIds: Array.from({ length: 11 }, String) },
    ],
    ['a token of another request', { issueIdsOrKeys: ['APP-1'], nextPageToken: 'x' }],
  ])('changelog/bulkfetch refuses %s', async (_, body) => {
    expect((await jira.post(BULK, body, 'admin')).status).toBe(400);
  });

  test('changelog/bulkfetch refuses anonymous requests', async () => {
    expect((await jira.post(BULK, { issueIdsOrKeys: ['APP-1'] })).status).toBe(401);
  });
});
