import fc from 'fast-check';
import { basicToJql } from '#core/jql/basic/basic-query';
import { jqlToBasic } from '#core/jql/basic/jql-to-basic';
import { JQL_CORPUS } from '#support/jira-data/jql-corpus';
import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

function backAndForth(jql: string): string | undefined {
  const basic = jqlToBasic(jql);
  return typeof basic === 'string' ? undefined : basicToJql(basic);
}

test.each([
  [
    'project = APP and status in (Open, "In Progress")',
    'project = APP AND status IN (Open, "In Progress")',
  ],
  [
    '((project = APP) and (status = Open and type = Bug))',
    'project = APP AND status = Open AND type = Bug',
  ],
  ['assignee = currentUser()', 'assignee IN (currentUser())'],
  ['assignee in membersOf("team")', 'assignee IN (membersOf("team"))'],
  ['labels is empty', 'labels IS EMPTY'],
  ['labels != null', 'labels IS NOT EMPTY'],
  ['labels not in (a, EMPTY)', 'labels NOT IN (a, EMPTY)'],
  ['text ~ "some words" and created >= -7d', 'text ~ "some words" AND created >= -7d'],
  ['cf[10016] > 3 order by key', 'cf[10016] > 3 order by key'],
  ['ORDER BY key', 'ORDER BY key'],
  ['', ''],
])('%s becomes conditions, and these become %s', (jql, result) => {
  expect(backAndForth(jql)).toBe(result);
});

test.each([
  ['a = 1 or b = 2', 'or'],
  ['a = 1 and (b = 2 or c = 3)', 'or'],
  ['not a = 1', 'not'],
  ['a = 1 and !(b = 2)', 'not'],
  ['status was Open', 'history'],
  ['status changed', 'history'],
  ['issue.property[a].b = 1', 'property'],
  ['project =', 'syntax'],
])('%s has no simple form, because of %s', (jql, reason) => {
  expect(jqlToBasic(jql)).toBe(reason);
});

test('conditions become a query with the same conditions, for each query of Atlassian’s corpus', () => {
  const queries = JQL_CORPUS.flatMap(({ valid }) => valid);
  const converted = queries.map((jql) => [jqlToBasic(jql), backAndForth(jql)] as const);
  for (const [basic, again] of converted) {
    if (again !== undefined) expect(jqlToBasic(again)).toEqual(basic);
  }
  expect(converted.filter(([, again]) => again !== undefined).length).toBeGreaterThan(100);
});

test('values that are added and taken away leave out conditions without any', () => {
  expect(
    basicToJql({
      conditions: [
        { field: 'project', operator: 'is', values: [] },
        { field: 'status', operator: 'isNot', values: ['Done'] },
      ],
      order: '',
    }),
  ).toBe('status != Done');
});

describe('on a Jira', () => {
  let jira: TestDataCenter;
  beforeAll(async () => {
    jira = await startTestDataCenter();
  });
  afterAll(() => jira.stop());

  const found = async (jql: string) => {
    const { issues, errorMessages } = await jira.search(jql, 'admin', { maxResults: '1000' });
    return errorMessages ?? issues.map(({ key }) => key);
  };

  const VALUES: [field: string, values: string[]][] = [
    ['project', ['APP', 'WEB', '"Trailhead App"']],
    ['status', ['Open', '"In Progress"', 'Done', 'Closed']],
    ['issuetype', ['Bug', 'Task', 'Story']],
    ['assignee', ['currentUser()', 'EMPTY', 'author1', 'membersOf("jira-users")']],
    ['labels', ['EMPTY', 'ux', 'performance']],
    ['priority', ['High', 'Low']],
  ];
  const inList = ([field, values]: [string, string[]]) =>
    fc
      .tuple(
        fc.constantFrom('in', 'not in'),
        fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
      )
      .map(([operator, chosen]) => `${field} ${operator} (${chosen.join(', ')})`);
  const single = ([field, values]: [string, string[]]) =>
    fc
      .tuple(
        fc.constantFrom('=', '!='),
        fc.constantFrom(...values.filter((value) => !value.startsWith('membersOf'))),
      )
      .map(([operator, value]) => `${field} ${operator} ${value}`);
  const others = fc.constantFrom(
    ...['summary ~ "app"', 'created >= -90d', 'updated < "2026-01-01"', 'duedate is EMPTY'],
    ...['resolution is not EMPTY', 'text !~ crash'],
  );
  const condition = fc.oneof(...VALUES.flatMap((each) => [inList(each), single(each)]), others);
  const bracketed = fc.tuple(condition, condition).map(([one, other]) => `(${one} AND ${other})`);
  const query = fc
    .tuple(
      fc.array(fc.oneof(condition, bracketed), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', ' ORDER BY key DESC', ' order by priority, created'),
    )
    .map(([conditions, order]) => conditions.join(' and ') + order);

  test('a query and its simple form find the same issues in the same order', async () => {
    let some = 0;
    await fc.assert(
      fc.asyncProperty(query, async (jql) => {
        const issues = await found(jql);
        if (Array.isArray(issues) && issues.length > 0) some += 1;
        expect(await found(backAndForth(jql) ?? 'not converted')).toEqual(issues);
      }),
      { numRuns: 150 },
    );
    expect(some).toBeGreaterThan(30);
  });
});
