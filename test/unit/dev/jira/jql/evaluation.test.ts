import { gzipSync } from 'node:zlib';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

const user = (name: string): object => ({
  name,
  key: name,
  displayName: `Full ${name}`,
  active: true,
  timeZone: 'UTC',
});
const type = { id: '1', name: 'Bug', subtask: false };
const version = (id: string, name: string, released: boolean, releaseDate: string): object => ({
  id,
  name,
  released,
  archived: false,
  releaseDate,
});
const V1 = version('1', '1.0', true, '2026-01-01');
const V2 = version('2', '2.0', true, '2026-06-01');
const V3 = version('3', '3.0', false, '2027-01-01');
const status = (id: string, name: string, key: string, category: number): object => ({
  id,
  name,
  statusCategory: {
    id: category,
    key,
    colorName: 'x',
    name: { new: 'To Do', indeterminate: 'In Progress', done: 'Done' }[key],
  },
});
const OPEN = status('1', 'Open', 'new', 2);
const DOING = status('3', 'In Progress', 'indeterminate', 4);
const CLOSED = status('6', 'Closed', 'done', 3);
const priority = (id: string, name: string): object => ({ id, name });

function issue(number: number, fields: object): object {
  const created = `2026-11-${String(number).padStart(2, '0')}T08:00:00.000+0000`;
  return {
    id: String(100 + number),
    key: `T-${number}`,
    fields: {
      summary: `Issue ${number}`,
      issuetype: type,
      project: { id: '1', key: 'T', name: 'Test project' },
      status: OPEN,
      created,
      updated: created,
      ...fields,
    },
  };
}

/** Ten issues for which results can be worked out by hand. The time is 22 November 2026, 12:00 UTC. */
const ISSUES = [
  issue(1, {
    assignee: user('ann'),
    priority: priority('1', 'High'),
    labels: ['red', 'Blue'],
    fixVersions: [V1],
    customfield_10010: 1,
  }),
  issue(2, {
    assignee: user('bob'),
    priority: priority('2', 'Medium'),
    labels: ['red'],
    fixVersions: [V2],
    customfield_10010: 5,
  }),
  issue(3, {
    assignee: user('ann'),
    priority: priority('3', 'Low'),
    fixVersions: [V1, V3],
    duedate: '2026-11-22',
  }),
  issue(4, {
    status: DOING,
    summary: 'The app crashes on start',
    description: 'A null pointer in the main loop',
    customfield_10010: 13,
  }),
  issue(5, {
    status: CLOSED,
    resolution: { id: '1', name: 'Fixed' },
    resolutiondate: '2026-11-20T10:00:00.000+0000',
    assignee: user('bob'),
    duedate: '2026-11-10',
  }),
  issue(6, {
    summary: 'Crash reports are lost',
    labels: ['green'],
    duedate: '2026-11-21',
    customfield_10011: { id: '1', value: 'Alpha' },
  }),
  issue(7, {
    description: 'pointer null',
    components: [{ id: '1', name: 'Core' }],
    customfield_10011: { id: '2', value: 'Beta' },
  }),
  issue(8, {
    summary: '再現できない問題',
    environment: 'crash-test lab',
    components: [{ id: '2', name: 'Web UI' }],
  }),
  issue(9, {
    parent: { id: '101', key: 'T-1', fields: {} },
    issuelinks: [
      {
        id: '1',
        type: { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
        outwardIssue: { id: '102', key: 'T-2' },
      },
    ],
  }),
  issue(10, { reporter: user('ann'), duedate: '2026-11-29', fixVersions: [V3] }),
];

describe('JQL', () => {
  let jira: TestDataCenter;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jql-'));
    const file = join(folder, 'issues.ndjson.gz');
    await writeFile(file, gzipSync(ISSUES.map((one) => JSON.stringify(one)).join('\n')));
    jira = await startTestDataCenter({ issuesFile: file });
  });
  afterAll(async () => {
    await jira.stop();
    await rm(folder, { recursive: true });
  });

  const numbers = async (jql: string): Promise<number[]> =>
    (await jira.keys(jql)).map((key) => Number(key.slice(2)));

  test.each<[string, number[]]>([
    ['assignee = ann', [1, 3]],
    ['assignee = "Full ann"', [1, 3]],
    ['assignee != ann', [2, 5]],
    ['NOT assignee = ann', [2, 5]],
    ['assignee is EMPTY', [4, 6, 7, 8, 9, 10]],
    ['assignee = NULL', [4, 6, 7, 8, 9, 10]],
    ['assignee is not EMPTY', [1, 2, 3, 5]],
    ['assignee in (ann, EMPTY)', [1, 3, 4, 6, 7, 8, 9, 10]],
    ['assignee not in (ann)', [2, 5]],
    ['labels = RED', [1, 2]],
    ['labels != red', [6]],
    ['labels in (blue, green)', [1, 6]],
    ['labels is empty', [3, 4, 5, 7, 8, 9, 10]],
    ['priority > Medium', [1]],
    ['priority <= Medium', [2, 3]],
    ['priority != High', [2, 3]],
    ['status = open', [1, 2, 3, 6, 7, 8, 9, 10]],
    ['status = 3', [4]],
    ['statusCategory = Done', [5]],
    ['statusCategory != "To Do"', [4, 5]],
    ['resolution = Unresolved', [1, 2, 3, 4, 6, 7, 8, 9, 10]],
    ['resolution = Fixed', [5]],
    ['fixVersion = 1.0', [1, 3]],
    ['fixVersion != 1.0', [2, 10]],
    ['fixVersion > 1.0', [2, 3, 10]],
    ['fixVersion in releasedVersions()', [1, 2, 3]],
    ['fixVersion in unreleasedVersions(T)', [3, 10]],
    ['fixVersion = latestReleasedVersion(T)', [2]],
    ['fixVersion = earliestUnreleasedVersion("Test project")', [3, 10]],
    ['fixVersion ~ "1*"', [1, 3]],
    ['component = core', [7]],
    ['component is not empty', [7, 8]],
    ['key = t-4', [4]],
    ['key in (T-1, 105)', [1, 5]],
    ['key >= T-9', [9, 10]],
    ['issue > T-2 and id < T-5', [3, 4]],
    ['parent = T-1', [9]],
    ['issue in linkedIssues(T-9)', [2]],
    ['issue in linkedIssues(T-9, "blocks")', [2]],
    ['issueLink = T-2', [9]],
    ['summary ~ crash', [4, 6]],
    ['summary ~ "crash*"', [4, 6]],
    ['summary ~ "cr?sh reports"', [6]],
    ['summary !~ crash', [1, 2, 3, 5, 7, 8, 9, 10]],
    ['text ~ crashing', [4, 6, 8]],
    ['text ~ "null pointer"', [4, 7]],
    ['text ~ "\\"null pointer\\""', [4]],
    ['text ~ "pointer -main"', [7]],
    ['text ~ 再現', [8]],
    ['description is not empty', [4, 7]],
    ['due < now()', [5, 6]],
    ['due <= now()', [3, 5, 6]],
    ['due = startOfDay()', [3]],
    ['due = 2026-11-21', [6]],
    ['due > 3d', [10]],
    ['due < "-1w"', [5]],
    ['created >= 2026-11-09', [9, 10]],
    ['created >= "2026/11/09 09:00"', [9, 10]],
    ['created >= "2026/11/09 09:01"', [10]],
    ['created < -15d', [1, 2, 3, 4, 5, 6, 7]],
    ['created >= startOfWeek(-2w) and created < startOfWeek(-1w)', [8, 9, 10]],
    ['created <= endOfMonth(-1)', []],
    ['resolved >= "2026-11-20" and resolved < endOfDay(-1d)', [5]],
    ['cf[10010] > 1', [2, 4]],
    ['"customfield_10010" in (1, 13)', [1, 4]],
    ['cf[10011] = alpha', [6]],
    ['customfield_10011 != Alpha', [7]],
    ['reporter = ann', [10]],
    ['assignee = ann or status = Closed and priority is empty', [1, 3, 5]],
    ['(assignee = ann or status = Closed) and priority is empty', [5]],
    ['not (assignee = ann or status = Closed)', [2]],
    ['status was "In Progress"', [4]],
    ['status was Open and status = Closed', [5]],
    ['status changed to Closed after 2026-11-19', [5]],
    ['status changed to Closed before 2026-11-19', []],
    ['status was Closed on 2026-11-20', [5]],
    ['status was not Open', []],
    ['resolution changed by bob', [5]],
    ['filter = "Open issues of Test project"', [1, 2, 3, 4, 6, 7, 8, 9, 10]],
    ['filter != 10000', [5]],
    ['level = "Staff only"', [7]],
  ])('JQL finds the right issues by %s', async (jql, expected) => {
    expect((await numbers(jql)).sort((a, b) => a - b)).toEqual(expected);
  });

  test.each<[string, number[]]>([
    ['key in (T-1, T-2, T-3)', [3, 2, 1]],
    ['key in (T-1, T-10, T-2) order by key', [1, 2, 10]],
    ['order by priority', [1, 2, 3, 10, 9, 8, 7, 6, 5, 4].toSorted((a, b) => place(a) - place(b))],
    ['due is not empty order by due', [10, 3, 6, 5]],
    ['due is not empty order by due asc', [5, 6, 3, 10]],
    ['key in (T-3, T-4, T-5) order by due asc', [5, 3, 4]],
    ['key in (T-3, T-4, T-5) order by due desc', [4, 3, 5]],
    ['cf[10010] is not empty order by cf[10010] desc', [4, 2, 1]],
    ['assignee is not empty order by assignee asc, key desc', [3, 1, 5, 2]],
    ['assignee is not empty order by assignee desc, created asc', [2, 5, 1, 3]],
  ])('JQL finds the issues of %s in the right order', async (jql, expected) => {
    expect(await numbers(jql)).toEqual(expected);
  });

  test.each([
    'assignee = ann',
    'labels = red',
    'fixVersion = 1.0',
    'cf[10010] > 1',
    'due < now()',
    'summary ~ crash',
    'priority = Low',
  ])('JQL finds each issue exactly once by A, by NOT A or by A is EMPTY, with A: %s', async (a) => {
    const field = a.split(' ')[0] ?? '';
    const parts = [await numbers(a), await numbers(`NOT ${a}`), await numbers(`${field} is EMPTY`)];
    expect(parts.flat().sort((x, y) => x - y)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

/** EMPTY is the greatest value and comes first when descending, then the highest priority; ties by newest key. */
function place(number: number): number {
  return number > 3 ? -number : number;
}
