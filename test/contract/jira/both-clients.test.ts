import type { JiraClient, SearchRequest } from '#core/jira/jira-client';
import {
  BOTH_PRODUCTS,
  startClientUnderTest,
  type ClientUnderTest,
} from '#support/servers/client-of';

const HIDDEN = 'customfield_10114';

/** What a table needs of either product: both clients pass the same tests. */
describe.each(BOTH_PRODUCTS)('The client of %s', (product) => {
  let under: ClientUnderTest;
  let admin: JiraClient;

  beforeAll(async () => {
    under = await startClientUnderTest(product, { reader2: [HIDDEN] });
    admin = under.as('admin');
  });
  afterEach(() => {
    under.jira.faults.clear();
    under.asked();
  });
  afterAll(() => under.jira.stop());

  const searching = (jql: string, more: Partial<SearchRequest> = {}) =>
    admin.search({ jql, fieldIds: ['summary', 'status'], maxResults: 50, ...more });

  describe('searching', () => {
    test(`a search by the client of ${product} returns described issues in order, in one request if one page holds all`, async () => {
      const { issues, total, described } = await searching(
        'project = APP and key <= APP-3 order by key',
      );

      expect(issues.map(({ key }) => key)).toEqual(['APP-1', 'APP-2', 'APP-3']);
      expect(issues[0]?.id).toBe('10000');
      expect(Object.keys(issues[0]?.fields ?? {}).sort()).toEqual(['status', 'summary']);
      expect(total).toEqual({ count: 3, precision: 'exact' });
      expect(described.get('status')?.schema.system).toBe('status');
      expect(under.asked()).toHaveLength(1);
    });

    test(`a search by the client of ${product} reads as many pages as it needs, each issue once`, async () => {
      const { issues, total } = await searching('project = APP order by key', { maxResults: 250 });
      const all = await admin.count('project = APP');

      expect(new Set(issues.map(({ key }) => key)).size).toBe(250);
      expect(total.count).toBe(all.count);
    });

    test(`a search by the client of ${product} returns at most maxResults issues, and the number of all`, async () => {
      const { issues, total } = await searching('project = DOC', { maxResults: 30 });

      expect(issues).toHaveLength(30);
      expect(total.count).toBe(120);
    });

    test(`a search by the client of ${product} accepts a query that is too long for a URL`, async () => {
      const keys = Array.from({ length: 600 }, (_, index) => `APP-${(index % 300) + 1}`).join(', ');

      const { issues } = await searching(`key in (${keys})`, { maxResults: 20 });

      expect(issues).toHaveLength(20);
    });

    test(`a search by the client of ${product} finds only what Jira shows the user`, async () => {
      const seen = await under.as('reader2').search({
        jql: 'created <= now()',
        fieldIds: ['summary', HIDDEN],
        maxResults: 50,
      });
      const all = await admin.count('created <= now()');

      expect(seen.total.count).toBeLessThan(all.count);
      expect(seen.described.has(HIDDEN)).toBe(false);
    });

    test.each([
      ['project = NOPE', 'PROJECT_HIDDEN', /NOPE/],
      ['universe = 42', 'FIELD_UNKNOWN', /universe/],
      ['summary = test', 'JQL_INVALID', /'summary'/],
      ['project = = APP', 'JQL_INVALID', /JQL/],
    ])(
      `a search by the client of ${product} for %s fails with a code and Jira’s message`,
      async (jql, code, words) => {
        await expect(searching(jql)).rejects.toMatchObject({
          code,
          details: { jiraMessages: [expect.stringMatching(words)] as string[] },
        });
      },
    );

    test(`a syntax error by the client of ${product} has its position`, async () => {
      await expect(searching('project APP')).rejects.toMatchObject({
        details: { position: { line: 1, column: 9 } },
      });
    });

    test(`a search by the client of ${product} that finds nothing does not fail`, async () => {
      const { issues, total } = await searching('key = APP-1 and key = APP-2');

      expect([issues, total.count, total.precision]).toEqual([[], 0, 'exact']);
    });
  });

  describe('checking a query', () => {
    test(`checkJql of the client of ${product} reports nothing for a valid query`, async () => {
      await expect(admin.checkJql('project = APP order by key')).resolves.toBeUndefined();
    });

    test.each([
      ['project APP', 'JQL_INVALID'],
      ['universe = 42', 'FIELD_UNKNOWN'],
      ['project = NOPE', 'PROJECT_HIDDEN'],
    ])(
      `checkJql of the client of ${product} reports for %s what a search would`,
      async (jql, code) => {
        await expect(admin.checkJql(jql)).resolves.toMatchObject({ code });
      },
    );
  });

  test(`the JQL vocabulary of ${product} has fields with operators, functions and reserved words`, async () => {
    const { fields, functions, reservedWords } = await admin.jqlVocabulary();

    expect(fields.find(({ value }) => value === 'status')).toMatchObject({
      orderable: true,
      suggests: true,
      operators: expect.arrayContaining(['=', 'in', 'was']) as string[],
    });
    expect(functions.find(({ value }) => value === 'openSprints()')).toMatchObject({
      isList: true,
    });
    expect(reservedWords).toContain('order');
  });

  test(`suggestions of ${product} are plain text without Jira’s markup`, async () => {
    const suggestions = await admin.jqlSuggestions('project', 'a');

    expect(suggestions).toContainEqual({
      value: '"Trailhead App"',
      displayName: 'Trailhead App (APP)',
    });
    expect(JSON.stringify(suggestions)).not.toContain('<b>');
  });

  test(`the client of ${product} reads fields, filters, the user and the server`, async () => {
    const fields = await admin.fields();

    expect(fields.find(({ id }) => id === 'summary')).toMatchObject({
      name: 'Summary',
      custom: false,
    });
    expect(await admin.filter('10000')).toMatchObject({ name: 'Open bugs' });
    expect(await admin.myself()).toMatchObject({ displayName: 'Amina Haddad' });
    expect((await admin.serverInfo()).deploymentType).toBe(
      product === 'Jira Cloud' ? 'Cloud' : 'Server',
    );
  });

  test(`the client of ${product} reads the changes of many issues in one request, oldest first`, async () => {
    const { issues } = await searching('project = APP and status changed', { maxResults: 20 });
    under.asked();

    const changes = await admin.changelogs(issues, ['status']);

    expect(under.asked()).toHaveLength(1);
    for (const { key, fields } of issues) {
      const ofIssue = changes.get(key) ?? [];
      const times = ofIssue.map(({ at }) => Date.parse(at));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(ofIssue.at(-1)).toMatchObject({ fieldId: 'status', to: nameOf(fields.status) });
    }
  });

  test(`the client of ${product} reports an expired approval when Jira silently answers as anonymous`, async () => {
    under.jira.faults.add({ path: '/rest/', kind: { type: 'anonymous' } });

    await expect(searching('project = APP')).rejects.toMatchObject({
      code: 'AUTHORIZATION_EXPIRED',
    });
  });
});

const nameOf = (status: unknown) => (status as { name: string }).name;
