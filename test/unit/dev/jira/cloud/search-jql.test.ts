import { NOON } from '#support/servers/start-jira-data-center';
import { startTestCloud, type CloudPage, type TestCloud } from '#support/servers/start-jira-cloud';

const WEEK = 7 * 86_400_000;

describe('Cloud’s search/jql', () => {
  let jira: TestCloud;
  beforeAll(async () => {
    jira = await startTestCloud({ hiddenFields: { reader2: ['customfield_10114'] } });
  });
  afterAll(() => jira.stop());

  test('search/jql returns only ids by default, and no total', async () => {
    const page = await jira.search({ jql: 'key = APP-1' });
    expect(page).toEqual({ issues: [{ id: '10000' }], isLast: true });
  });

  test('page tokens of search/jql lead through all issues without losing or repeating one', async () => {
    const all = await jira.keys('project = DOC order by priority');
    const found: string[] = [];
    let nextPageToken: string | undefined;
    do {
      const page: CloudPage = await jira.search({
        jql: 'project = DOC order by priority',
        fields: ['key', 'summary'],
        maxResults: 50,
        ...(nextPageToken && { nextPageToken }),
      });
      found.push(...page.issues.map(({ key }) => key));
      expect(page.isLast).toBe(page.nextPageToken === undefined);
      nextPageToken = page.nextPageToken;
    } while (nextPageToken !== undefined);
    expect(found).toEqual(all);
    expect(found).toHaveLength(120);
  });

  const tokenOf = async (jql: string): Promise<string> =>
    (await jira.search({ jql, maxResults: 1 })).nextPageToken ?? '';

  test.each([
    ['another query', 'project = WEB', 'admin'],
    ['another user', 'project = APP', 'author1'],
  ])('a page token of %s is refused', async (_, jql, user) => {
    const nextPageToken = await tokenOf('project = APP');
    const page = await jira.search({ jql, nextPageToken }, user);
    expect(page.errorMessages).toHaveLength(1);
  });

  test('a page token that was changed is refused', async () => {
    const token = await tokenOf('project = APP');
    const changed = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    const page = await jira.search({ jql: 'project = APP', nextPageToken: changed });
    expect(page.errorMessages).toHaveLength(1);
  });

  test('a page token expires after seven days of the clock', async () => {
    const other = await startTestCloud();
    const first = await other.search({ jql: 'project = APP', maxResults: 1 });
    const again = { jql: 'project = APP', nextPageToken: first.nextPageToken, maxResults: 1 };
    other.clock.advance(WEEK - 1);
    expect((await other.search(again)).issues).toHaveLength(1);
    other.clock.advance(1);
    expect((await other.search(again)).errorMessages).toHaveLength(1);
    expect(other.clock.now()).toBe(NOON + WEEK);
    await other.stop();
  });

  test.each(['', 'order by key desc'])(
    'search/jql and approximate-count refuse the unbounded query «%s»',
    async (jql) => {
      const expected =
        'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';
      expect((await jira.search({ jql })).errorMessages).toEqual([expected]);
      const count = await jira.post('/rest/api/3/search/approximate-count', { jql }, 'admin');
      expect([count.status, await count.json()]).toMatchObject([
        400,
        { errorMessages: [expected] },
      ]);
    },
  );

  test('search/jql sorts by seven fields and refuses an eighth', async () => {
    const seven = 'created, updated, priority, status, assignee, reporter, key';
    const jql = `project = DOC order by ${seven}`;
    expect((await jira.search({ jql, maxResults: 1 })).issues).toHaveLength(1);
    expect((await jira.search({ jql: `${jql}, summary` })).errorMessages).toHaveLength(1);
  });

  test('a page of search/jql has at most 100 issues with fields, and 5,000 with ids only', async () => {
    const jql = 'project = APP';
    const full = await jira.search({ jql, fields: ['summary'], maxResults: 5000 });
    expect(full.issues).toHaveLength(100);
    expect((await jira.search({ jql, maxResults: 5000 })).issues).toHaveLength(620);
  });

  test('search/jql by GET takes fields joined by commas', async () => {
    const query = new URLSearchParams({ jql: 'key = APP-1', fields: 'summary,status' });
    const response = await jira.fetch(`/rest/api/3/search/jql?${query.toString()}`, 'admin');
    const page = (await response.json()) as CloudPage;
    expect(Object.keys(page.issues[0]?.fields ?? {}).sort()).toEqual(['status', 'summary']);
  });

  test('approximate-count counts the issues that the user may see', async () => {
    const count = async (user: string): Promise<unknown> =>
      (
        await jira.post('/rest/api/3/search/approximate-count', { jql: 'project = WEB' }, user)
      ).json();
    expect(await count('admin')).toEqual({ count: 480 });
    const fewer = await jira.keys('project = WEB', 'reader2');
    expect(await count('reader2')).toEqual({ count: fewer.length });
    expect(fewer.length).toBeLessThan(480);
  });

  test.each(['2', '3'])('the removed search of version %s answers 410', async (version) => {
    const response = await jira.fetch(`/rest/api/${version}/search?jql=key=APP-1`, 'admin');
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('Please migrate to the /rest/api/3/search/jql API.');
  });

  test('search/jql answers wrong credentials with an empty page, and only a header reveals it', async () => {
    const authorization = `Basic ${Buffer.from('admin@example.com:wrong').toString('base64')}`;
    const response = await jira.fetch('/rest/api/3/search/jql?jql=project=APP', undefined, {
      headers: { authorization },
    });
    expect(response.headers.get('x-seraph-loginreason')).toBe('AUTHENTICATED_FAILED');
    expect([response.status, await response.json()]).toEqual([200, { issues: [], isLast: true }]);
  });

  test('Cloud identifies users by account id, in responses and in queries', async () => {
    const { issues } = await jira.search({
      jql: 'assignee = "712020:author1-0000-4000-8000-000000000000"',
      fields: ['assignee'],
      maxResults: 1,
    });
    expect(issues[0]?.fields.assignee).toMatchObject({
      accountId: '712020:author1-0000-4000-8000-000000000000',
      accountType: 'atlassian',
      displayName: 'Anton Lindqvist',
    });
    expect(JSON.stringify(issues)).not.toMatch(/JIRAUSER|"name":"author1"/);
    const byName = await jira.search({ jql: 'assignee = author1' });
    expect(byName).toMatchObject({ issues: [], isLast: true });
  });

  test('descriptions are ADF in version 3 and wiki markup in version 2', async () => {
    const query = '?jql=project=APP+AND+description+is+not+EMPTY&fields=description&maxResults=1';
    const read = async (version: string): Promise<unknown> => {
      const response = await jira.fetch(`/rest/api/${version}/search/jql${query}`, 'admin');
      return ((await response.json()) as CloudPage).issues[0]?.fields.description;
    };
    const document = (await read('3')) as { version: number; content: { type: string }[] };
    expect(document).toMatchObject({ type: 'doc', version: 1 });
    expect(document.content.slice(0, 4).map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'orderedList',
    ]);
    expect(await read('2')).toMatch(/^h3\. What we know/);
  });

  test('sprints of Cloud are objects, and epics are parents', async () => {
    const sprint = (
      await jira.search({ jql: 'sprint in openSprints()', fields: ['customfield_10007'] })
    ).issues[0]?.fields.customfield_10007;
    expect(sprint).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ state: 'active', boardId: expect.any(Number) as number }),
      ]),
    );
    const { issues } = await jira.search({
      jql: 'project = APP AND parent is not EMPTY AND issuetype = Story',
      fields: ['parent', 'customfield_10008'],
    });
    expect(issues[0]?.fields).not.toHaveProperty('customfield_10008');
    expect(issues[0]?.fields.parent).toMatchObject({
      fields: { issuetype: { name: 'Epic', hierarchyLevel: 1 } },
    });
  });

  test('the changelog of an issue has the changes that CHANGED finds', async () => {
    const jql = 'project = APP AND status CHANGED TO Done';
    const { issues } = await jira.search({ jql, fields: ['status'], expand: 'changelog' });
    const { changelog } = issues[0] as unknown as {
      changelog: { histories: { items: { field: string; toString: string }[] }[] };
    };
    const items = changelog.histories.flatMap((history) => history.items);
    expect(items).toContainEqual(expect.objectContaining({ field: 'status', toString: 'Done' }));
  });

  test('a field that is hidden from a user does not exist for that user', async () => {
    const jql = 'project = WEB AND Customer is not EMPTY';
    expect((await jira.search({ jql }, 'reader2')).errorMessages).toEqual([
      "Field 'Customer' does not exist or you do not have permission to view it.",
    ]);
    expect((await jira.search({ jql }, 'reader1')).issues.length).toBeGreaterThan(0);
    const ids = async (user: string): Promise<string[]> =>
      ((await (await jira.fetch('/rest/api/3/field', user)).json()) as { id: string }[]).map(
        ({ id }) => id,
      );
    expect(await ids('reader2')).not.toContain('customfield_10114');
    expect(await ids('reader1')).toContain('customfield_10114');
  });
});
