import { readFileSync } from 'node:fs';
import { describeWithJiraData, jiraData } from '#support/jira-data/jira-data';
import { JiraOpenApi, type OperationName } from '#support/jira-data/jira-openapi';
import { startTestCloud, type TestCloud } from '#support/servers/start-jira-cloud';

const SPEC = jiraData('cloud-contract', 'jira-cloud-platform-v3.2026-03.openapi.json');

interface TestRequest {
  path: string;
  /** Default: admin; null: anonymous. */
  user?: string | null;
  /** The body of a POST; undefined for a GET. */
  body?: object;
  status?: number;
}

type Case = [name: string, operation: OperationName, asked: TestRequest];

const SEARCH = '/rest/api/3/search/jql';
const search = (name: string, body: object): Case => [
  `a search ${name}`,
  `POST ${SEARCH}`,
  { path: SEARCH, body },
];
const EXPAND = 'names,schema,changelog';

/** Responses for which Atlassian’s description has a schema. */
const DESCRIBED: Case[] = [
  search('for ids', { jql: 'project = APP' }),
  search('for all fields of every kind of issue', {
    jql: 'project = WEB ORDER BY created',
    fields: ['*all'],
    expand: EXPAND,
    maxResults: 100,
  }),
  search('for sprints and parents', { jql: 'sprint is not EMPTY', fields: ['*navigable'] }),
  search('that finds nothing', { jql: 'project = APP AND created > "2200/01/01"' }),
  ['a search by GET', `GET ${SEARCH}`, { path: `${SEARCH}?jql=project=APP&fields=*all` }],
  [
    'an anonymous search',
    `GET ${SEARCH}`,
    { path: `${SEARCH}?jql=created+is+not+EMPTY`, user: null },
  ],
  [
    'issues by their keys',
    'POST /rest/api/3/issue/bulkfetch',
    {
      path: '/rest/api/3/issue/bulkfetch',
      body: { issueIdsOrKeys: ['APP-1', 'NOWHERE-1'], fields: ['summary', 'status'] },
    },
  ],
  [
    'a count',
    'POST /rest/api/3/search/approximate-count',
    { path: '/rest/api/3/search/approximate-count', body: { jql: 'project = APP' } },
  ],
  ...['strict', 'warn', 'none'].map((validation): Case => [
    `parsed queries with validation=${validation}`,
    'POST /rest/api/3/jql/parse',
    {
      path: `/rest/api/3/jql/parse?validation=${validation}`,
      body: {
        queries: [
          'project = APP AND NOT (labels in (urgent, ux) OR assignee = currentUser()) ORDER BY updated DESC, key',
          'status was not in (Open, Done) during ("2026/01/01", startOfMonth(-1)) by currentUser()',
          'status changed from Open to Done after -5d AND resolution is EMPTY',
          'project = NOWHERE',
          'universe = 42',
          'invalid query',
        ],
      },
    },
  ]),
  [
    'no queries to parse',
    'POST /rest/api/3/jql/parse',
    { path: '/rest/api/3/jql/parse', body: { queries: [] }, status: 400 },
  ],
  [
    'autocompletion data',
    'GET /rest/api/3/jql/autocompletedata',
    { path: '/rest/api/3/jql/autocompletedata' },
  ],
  [
    'autocompletion data by POST',
    'POST /rest/api/3/jql/autocompletedata',
    { path: '/rest/api/3/jql/autocompletedata', body: { projectIds: [10_000] } },
  ],
  [
    'suggestions',
    'GET /rest/api/3/jql/autocompletedata/suggestions',
    { path: '/rest/api/3/jql/autocompletedata/suggestions?fieldName=status&fieldValue=d' },
  ],
  ['all fields', 'GET /rest/api/3/field', { path: '/rest/api/3/field' }],
  [
    'a page of fields',
    'GET /rest/api/3/field/search',
    { path: '/rest/api/3/field/search?query=team' },
  ],
  [
    'fields requested by a user who is not an administrator',
    'GET /rest/api/3/field/search',
    { path: '/rest/api/3/field/search', user: 'reader1', status: 403 },
  ],
  ...['10000', '10004', '10005', '10006'].map((id): Case => [
    `filter ${id}`,
    'GET /rest/api/3/filter/{id}',
    { path: `/rest/api/3/filter/${id}`, user: id === '10004' ? 'admin' : 'reader1' },
  ]),
  [
    'filters',
    'GET /rest/api/3/filter/search',
    { path: '/rest/api/3/filter/search?expand=jql,owner,sharePermissions,viewUrl,searchUrl' },
  ],
  [
    'too many filters at once',
    'GET /rest/api/3/filter/search',
    {
      path: `/rest/api/3/filter/search?${Array.from({ length: 201 }, (_, id) => `id=${id}`).join('&')}`,
      status: 400,
    },
  ],
  [
    'favourite filters',
    'GET /rest/api/3/filter/favourite',
    { path: '/rest/api/3/filter/favourite' },
  ],
  ['own filters', 'GET /rest/api/3/filter/my', { path: '/rest/api/3/filter/my' }],
  ['the caller', 'GET /rest/api/3/myself', { path: '/rest/api/3/myself' }],
  ['the site', 'GET /rest/api/3/serverInfo', { path: '/rest/api/3/serverInfo', user: null }],
  [
    'the changes of an issue',
    'GET /rest/api/3/issue/{issueIdOrKey}/changelog',
    { path: '/rest/api/3/issue/WEB-1/changelog?maxResults=1' },
  ],
  [
    'the changes of many issues',
    'POST /rest/api/3/changelog/bulkfetch',
    {
      path: '/rest/api/3/changelog/bulkfetch',
      body: { issueIdsOrKeys: ['WEB-1', 'WEB-2'], maxResults: 2 },
    },
  ],
  [
    'one issue',
    'GET /rest/api/3/issue/{issueIdOrKey}',
    { path: `/rest/api/3/issue/WEB-1?expand=${EXPAND}` },
  ],
];

/** The description allows any value of a field, but has schemas for the values of these. */
const VALUES: [schema: string, field: string][] = [
  ['UserDetails', 'assignee'],
  ['UserDetails', 'reporter'],
  ['StatusDetails', 'status'],
  ['StatusCategory', 'statusCategory'],
  ['IssueTypeDetails', 'issuetype'],
  ['Priority', 'priority'],
  ['Resolution', 'resolution'],
  ['ProjectDetails', 'project'],
  ['Version', 'fixVersions'],
  ['ProjectComponent', 'components'],
  ['IssueLink', 'issuelinks'],
  ['LinkedIssue', 'parent'],
  ['LinkedIssue', 'subtasks'],
  ['Votes', 'votes'],
  ['Watchers', 'watches'],
  ['PageOfComments', 'comment'],
  ['PageOfWorklogs', 'worklog'],
  ['Attachment', 'attachment'],
  ['TimeTrackingDetails', 'timetracking'],
  ['SecurityLevel', 'security'],
];

/** Errors without a schema of their own: they have the schema of other errors. */
const ERRORS: [name: string, asked: TestRequest][] = [
  ['a query with an unknown field', { path: SEARCH, body: { jql: 'universe = 42' }, status: 400 }],
  ['a query that cannot be read', { path: SEARCH, body: { jql: 'a b c' }, status: 400 }],
  ['an unbounded query', { path: SEARCH, body: { jql: 'order by key' }, status: 400 }],
  [
    'an invalid page token',
    { path: SEARCH, body: { jql: 'project = APP', nextPageToken: 'x' }, status: 400 },
  ],
  ['the removed search', { path: '/rest/api/3/search?jql=', status: 410 }],
  ['a filter of another user', { path: '/rest/api/3/filter/10002', status: 400 }],
  ['an issue that does not exist', { path: '/rest/api/3/issue/APP-999999', status: 404 }],
];

describeWithJiraData('Atlassian’s description of Jira Cloud', SPEC, () => {
  let jira: TestCloud;
  let spec: JiraOpenApi;
  beforeAll(async () => {
    spec = new JiraOpenApi(SPEC);
    jira = await startTestCloud({ extraFields: 20 });
  });
  afterAll(() => jira.stop());

  async function ask({ path, user = 'admin', body, status = 200 }: TestRequest): Promise<unknown> {
    const who = user ?? undefined;
    const response = await (body === undefined
      ? jira.fetch(path, who)
      : jira.post(path, body, who));
    expect(response.status).toBe(status);
    return response.json();
  }

  test.each(DESCRIBED)(
    'Atlassian’s OpenAPI description fits the response of the stand-in to %s',
    async (_, operation, asked) => {
      const body = await ask(asked);
      expect(spec.problems(operation, asked.status ?? 200, body)).toEqual([]);
    },
  );

  test.each(VALUES)(
    'Atlassian’s schema %s fits the field %s of the stand-in’s issues',
    async (schema, field) => {
      const { issues } = await jira.search({
        jql: 'project = WEB',
        fields: [field],
        maxResults: 100,
      });
      const values = issues.flatMap(({ fields }) => fields[field] ?? []);
      expect(values.length).toBeGreaterThan(0);
      expect(values.flatMap((value) => spec.problemsOf(schema, value))).toEqual([]);
    },
  );

  test.each(ERRORS)(
    'Atlassian’s schema of errors fits the error of the stand-in for %s',
    async (_, asked) => {
      expect(spec.problemsOf('ErrorCollection', await ask(asked))).toEqual([]);
    },
  );

  const example = (name: string): unknown =>
    JSON.parse(readFileSync(jiraData('cloud-contract', 'openapi-examples', name), 'utf8'));

  const EXAMPLES: [file: string, operation: OperationName][] = [
    ['get_search_jql', `GET ${SEARCH}`],
    ['post_search_jql', `POST ${SEARCH}`],
    ['post_search_approximate-count', 'POST /rest/api/3/search/approximate-count'],
    ['post_jql_parse', 'POST /rest/api/3/jql/parse'],
    ['get_jql_autocompletedata', 'GET /rest/api/3/jql/autocompletedata'],
    ['get_field', 'GET /rest/api/3/field'],
    ['get_filter_search', 'GET /rest/api/3/filter/search'],
    ['get_myself', 'GET /rest/api/3/myself'],
  ];
  test.each(EXAMPLES)(
    'Atlassian’s OpenAPI description fits its own example %s',
    (file, operation) => {
      expect(spec.problems(operation, 200, example(`${file}.200.json`))).toEqual([]);
    },
  );

  test('Atlassian’s OpenAPI description rejects the body of the removed search', () => {
    const problems = spec.problems(`GET ${SEARCH}`, 200, example('get_search.200.json'));
    expect(problems.join('\n')).toMatch(/"additionalProperty":"(total|startAt)"/);
  });

  test('Atlassian’s OpenAPI description rejects an issue whose key is a number', () => {
    const page = { isLast: true, issues: [{ id: '1', key: 7 }] };
    expect(spec.problems(`GET ${SEARCH}`, 200, page)).toHaveLength(1);
  });
});
