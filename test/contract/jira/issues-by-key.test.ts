import { searchIssues } from '#core/search/search-issues';
import {
  BOTH_PRODUCTS,
  startClientUnderTest,
  type ClientUnderTest,
} from '#support/servers/client-of';

describe.each(BOTH_PRODUCTS)('Issues by key on %s', (product) => {
  let client: ClientUnderTest;
  beforeAll(async () => {
    client = await startClientUnderTest(product);
  });
  afterAll(() => client.jira.stop());
  const keys = async (user: string, asked: string[]) =>
    (await client.as(user).issuesByKey(asked, ['summary'])).map(({ key }) => key).sort();

  test(`issuesByKey on ${product} returns the issues that exist`, async () => {
    await expect(keys('admin', ['APP-1', 'SEC-1', 'APP-99999'])).resolves.toEqual([
      'APP-1',
      'SEC-1',
    ]);
  });

  test(`issuesByKey on ${product} returns no issue that is hidden from the user`, async () => {
    await expect(keys('reader2', ['APP-1', 'SEC-1'])).resolves.toEqual(['APP-1']);
  });

  test(`issuesByKey on ${product} returns the requested fields`, async () => {
    const [issue] = await client.as('admin').issuesByKey(['APP-1'], ['summary', 'status']);

    expect(Object.keys(issue?.fields ?? {}).sort()).toEqual(['status', 'summary']);
  });

  test(`issuesByKey on ${product} sends one request for a hundred keys, and none for no keys`, async () => {
    const hundred = Array.from({ length: 100 }, (_, index) => `APP-${index + 1}`);
    client.asked();

    expect(await keys('admin', hundred)).toHaveLength(100);
    expect(await keys('admin', [])).toEqual([]);
    expect(client.asked()).toHaveLength(1);
  });

  test(`a search on ${product} reads since when all its issues are in their status in one request`, async () => {
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
    // The search, its changelogs, and the changelogs that this test reads itself. Cloud also counts the issues.
    expect(client.asked().filter((path) => !path.endsWith('approximate-count'))).toHaveLength(3);
  });
});
