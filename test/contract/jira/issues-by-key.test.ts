import { searchIssues } from '#core/search/search-issues';
import {
  BOTH_PRODUCTS,
  startClientUnderTest,
  type ClientUnderTest,
} from '#support/servers/client-of';

describe.each(BOTH_PRODUCTS)('%s', (product) => {
  let client: ClientUnderTest;
  beforeAll(async () => {
    client = await startClientUnderTest(product);
  });
  afterAll(() => client.jira.stop());
  const keys = async (user: string, asked: string[]) =>
    (await client.as(user).issuesByKey(asked, ['summary'])).map(({ key }) => key).sort();

  test('gives of the issues asked for by key those that are there', async () => {
    await expect(keys('admin', ['APP-1', 'SEC-1', 'APP-99999'])).resolves.toEqual([
      'APP-1',
      'SEC-1',
    ]);
  });

  test('gives none that is hidden from the user', async () => {
    await expect(keys('reader2', ['APP-1', 'SEC-1'])).resolves.toEqual(['APP-1']);
  });

  test('gives the fields that are asked for', async () => {
    const [issue] = await client.as('admin').issuesByKey(['APP-1'], ['summary', 'status']);

    expect(Object.keys(issue?.fields ?? {}).sort()).toEqual(['status', 'summary']);
  });

  test('is asked once for a hundred keys, and not at all for none', async () => {
    const hundred = Array.from({ length: 100 }, (_, index) => `APP-${index + 1}`);
    client.asked();

    expect(await keys('admin', hundred)).toHaveLength(100);
    expect(await keys('admin', [])).toEqual([]);
    expect(client.asked()).toHaveLength(1);
  });

  test('tells since when issues are in their status, for all rows in one request', async () => {
    const request = { jql: 'project = APP', fieldIds: ['derived.timeInStatus'], maxResults: 20 };
    client.asked();

    const { issues, supplements } = await searchIssues(client.as('admin'), request);

    const [issue] = issues;
    const history = await client.as('admin').changelogs(issues, ['status']);
    const moved = issues.find(({ key }) => (history.get(key)?.length ?? 0) > 0) ?? issue;
    expect(supplements.statusSince?.size).toBe(20);
    expect(supplements.statusSince?.get(moved?.key ?? '')).toBe(
      history.get(moved?.key ?? '')?.at(-1)?.at,
    );
    // The search, what counts it on Cloud, and the changelogs; the last is this test's own.
    expect(client.asked().filter((path) => !path.endsWith('approximate-count'))).toHaveLength(3);
  });
});
