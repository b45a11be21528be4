import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

describe('Wrong queries', () => {
  let jira: TestDataCenter;
  beforeAll(async () => {
    jira = await startTestDataCenter();
  });
  afterAll(() => jira.stop());

  test.each([
    [
      'invalid query',
      `Error in the JQL Query: Expecting operator but got 'query'. ${OPERATORS} (line 1, character 9)`,
    ],
    ['universe = 1', "Field 'universe' does not exist or you do not have permission to view it."],
    ['project = INVALID', "The value 'INVALID' does not exist for the field 'project'."],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    [
      'assignee in "admin"',
      `Operator 'in' does not support the non-list value '"admin"' for field 'assignee'.`,
    ],
    [
      'created > yesterday',
      "Date value 'yesterday' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
    ],
    ['key = APP-99999', "An issue with key 'APP-99999' does not exist for field 'key'."],
    ['assignee = f()', "Unable to find JQL function 'f()'."],
    [
      'project = currentUser()',
      "A value provided by the function 'currentUser' is invalid for the field 'project'.",
    ],
    [
      'order by universe',
      "Field 'universe' does not exist or you do not have permission to view it.",
    ],
    ['order by comment', "Not able to sort using field 'comment'."],
    [
      'summary ~ "*x"',
      "The text query '*x' for field 'summary' is not allowed to start with character '*'.",
    ],
    [
      'limit = 3',
      "Error in the JQL Query: 'limit' is a reserved JQL word. You must surround it in quotation marks to use it as a field name or value. (line 1, character 1)",
    ],
    [
      'project = APP\nand',
      'Error in the JQL Query: Expecting a field name at the end of the query. (line 2, character 4)',
    ],
    ['filter = 10200', "A value with ID '10200' does not exist for the field 'filter'."],
    ['project = 99999', "A value with ID '99999' does not exist for the field 'project'."],
    ['issuetype = 99999', "A value with ID '99999' does not exist for the field 'issuetype'."],
    ['component = 99999', "A value with ID '99999' does not exist for the field 'component'."],
    ['Team = Gone', "The option 'Gone' for field 'Team' does not exist."],
    [
      'issue in linkedIssues(APP-99999)',
      "Issue 'APP-99999' could not be found in function 'linkedIssues'.",
    ],
  ])('the wrong query «%s» is answered with 400 and Jira’s message', async (jql, message) => {
    const response = await jira.fetch(`/rest/api/2/search?jql=${encodeURIComponent(jql)}`, 'admin');
    expect({ status: response.status, body: (await response.json()) as unknown }).toEqual({
      status: 400,
      body: { errorMessages: [message], errors: {} },
    });
  });

  test('all problems of a query are reported at once', async () => {
    const { errorMessages } = await jira.search('a = 1 or project = NOPE order by b');
    expect(errorMessages).toHaveLength(3);
  });

  test('with validateQuery=false the problems of a query are warnings of an empty result', async () => {
    expect(await jira.search('project = NOPE', 'admin', { validateQuery: 'false' })).toMatchObject({
      total: 0,
      issues: [],
      warningMessages: ["The value 'NOPE' does not exist for the field 'project'."],
    });
  });

  test.each([
    ['assignee = gone', 0],
    ['assignee in (gone, admin) and key <= APP-500', undefined],
    ['reporter = gone or key = APP-1', 1],
  ])(
    'users who do not exist are remarked on and take nothing else away: %s',
    async (jql, total) => {
      const answer = await jira.search(jql);

      expect(answer.warningMessages).toHaveLength(1);
      expect(answer.warningMessages?.[0]).toMatch(
        /^The value 'gone' does not exist for the field '/,
      );
      expect(answer.total).toBe(
        total ?? (await jira.search('assignee = admin and key <= APP-500')).total,
      );
    },
  );

  test('anonymous users are told that they cannot view a field', async () => {
    const response = await jira.fetch('/rest/api/2/search?jql=universe%20%3D%201');

    expect(await response.json()).toMatchObject({
      errorMessages: [
        "Field 'universe' does not exist or this field cannot be viewed by anonymous users.",
      ],
    });
  });

  test.each(['summary ~ "-"', 'text ~ "!,"', 'description ~ "(: ) [ ]"'])(
    'a text search without a word finds nothing: %s',
    async (jql) => {
      expect(await jira.search(jql)).toMatchObject({ total: 0 });
    },
  );

  test('with validateQuery=false the existing values of a list find their issues', async () => {
    const jql = 'key in (APP-1, APP-99999)';
    const answer = await jira.search(jql, 'admin', { validateQuery: 'false' });

    expect(answer.issues.map(({ key }) => key)).toEqual(['APP-1']);
    expect(answer.warningMessages).toEqual([
      "An issue with key 'APP-99999' does not exist for field 'key'.",
    ]);
  });

  test('the same wrong query is refused every time', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await jira.search('project = (')).toHaveProperty('errorMessages');
    }
  });

  test('projects, issues and security levels that are hidden from a user do not exist for that user', async () => {
    expect((await jira.search('project = SEC', 'reader2')).errorMessages).toEqual([
      "The value 'SEC' does not exist for the field 'project'.",
    ]);
    expect((await jira.search('key = SEC-1', 'reader2')).errorMessages).toEqual([
      "An issue with key 'SEC-1' does not exist for field 'key'.",
    ]);
    expect((await jira.search('level = "Staff only"', 'reader2')).errorMessages).toHaveLength(1);
    expect((await jira.search('project = SEC')).total).toBeGreaterThan(100);
  });
});
