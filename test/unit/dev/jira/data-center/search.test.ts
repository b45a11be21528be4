import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

const BASE = 'https://jira.example.com/jira';

describe('REST search', () => {
  let jira: TestDataCenter;
  beforeAll(async () => {
    jira = await startTestDataCenter();
  });
  afterAll(() => jira.stop());

  test('the pages of a search keep one order, without losing or repeating an issue', async () => {
    const all = await jira.keys('project = DOC order by priority');
    const pages: string[] = [];
    for (let startAt = 0; startAt < all.length; startAt += 50) {
      const page = await jira.search('project = DOC order by priority', 'admin', {
        startAt: String(startAt),
      });
      expect(page).toMatchObject({ startAt, maxResults: 50, total: all.length });
      pages.push(...page.issues.map((issue) => issue.key));
    }
    expect(pages).toEqual(all);
    expect(new Set(pages).size).toBe(120);
  });

  test('a search lowers maxResults to 1,000 and states it', async () => {
    const answer = await jira.search('', 'admin', { maxResults: '5000' });
    expect(answer.maxResults).toBe(1000);
    expect(answer.issues).toHaveLength(1000);
  });

  test('a search beyond the first 10,000 issues is refused with Jira’s text', async () => {
    const response = await jira.fetch('/rest/api/2/search?startAt=10000&maxResults=100', 'admin');
    expect(response.status).toBe(500);
    expect(await response.text()).toContain(
      'it requests 10,100 results which exceeded the search platform limit of 10,000.',
    );
  });

  test('a search by POST takes the parameters of GET as JSON', async () => {
    const response = await jira.fetch('/rest/api/2/search', 'admin', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jql: 'key = APP-1', fields: ['summary', 'status'], maxResults: 1 }),
    });
    const answer = (await response.json()) as { issues: { fields: object }[] };
    expect(Object.keys(answer.issues[0]?.fields ?? {}).sort()).toEqual(['status', 'summary']);
  });

  test.each([
    ['summary,labels', ['labels', 'summary']],
    ['summary,nonsense', ['summary']],
  ])('a search returns the fields %s', async (fields, expected) => {
    const { issues } = await jira.search('key = APP-1', 'admin', { fields });
    expect(Object.keys(issues[0]?.fields ?? {}).sort()).toEqual(expected);
  });

  test('the parameter fields includes comments by *all but not by *navigable, and leaves out fields by a minus', async () => {
    const ids = async (fields: string): Promise<string[]> =>
      Object.keys((await jira.search('key = APP-1', 'admin', { fields })).issues[0]?.fields ?? {});
    expect(await ids('*all')).toContain('comment');
    expect(await ids('*navigable')).not.toContain('comment');
    expect(await ids('*all,-comment')).not.toContain('comment');
    expect(await ids('-summary')).not.toContain('summary');
  });

  test('names and schema of a search describe exactly the fields it returns', async () => {
    const { issues, names, schema } = await jira.search('key = APP-1', 'admin', {
      fields: 'summary,customfield_10016',
      expand: 'names,schema',
    });
    expect(names).toEqual({ summary: 'Summary', customfield_10016: 'Story Points' });
    expect(schema?.customfield_10016).toEqual({
      type: 'number',
      custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
      customId: 10016,
    });
    expect(Object.keys(issues[0]?.fields ?? {})).toEqual(expect.arrayContaining(['summary']));
  });

  test('links in issues use the base URL, whatever the URL of the request', async () => {
    const { issues } = await jira.search('key = APP-1', 'admin', {
      fields: 'status,assignee,project',
    });
    expect(issues[0]?.self).toBe(`${BASE}/rest/api/2/issue/10000`);
    const text = JSON.stringify(issues);
    expect(text).not.toContain('127.0.0.1');
    expect(text).toContain(`${BASE}/secure/projectavatar/APP`);
  });

  test('a search finds only issues that the user may see', async () => {
    const all = new Set(await jira.keys('project = WEB', 'reader1'));
    const fewer = await jira.keys('project = WEB', 'reader2');
    expect(fewer.length).toBeGreaterThan(300);
    expect(fewer.length).toBeLessThan(all.size);
    expect(fewer.every((key) => all.has(key))).toBe(true);
    expect(await jira.keys('', 'guest')).toEqual([]);
  });
});
