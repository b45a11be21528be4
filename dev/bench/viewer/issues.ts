import type { Cell, IssueTable, TableRow } from '#contract/issue-table';

/** An issue as the peers read it. The same issues become the rows of our table. */
export interface BenchIssue {
  id: string;
  key: string;
  url: string;
  type: string;
  summary: string;
  status: { name: string; category: 'new' | 'indeterminate' | 'done' };
  priority: string;
  assignee: { name: string; avatar: string } | undefined;
  reporter: { name: string; avatar: string };
  created: string;
  updated: string;
  due: string | undefined;
  labels: string[];
  components: string[];
  fixVersions: string[];
  points: number | undefined;
}

const words = (text: string) => text.split(' ');
const WORDS = words(
  'add fix update remove login page export invoice customer dashboard crash when opening large file timeout on save ' +
    'error handling for webhook retry migrate database index slow query report filter missing permission check button ' +
    'label wrong translation German locale attachment upload fails with special characters in name sprint board drag ' +
    'drop flicker API rate limit response payment gateway integration test flaky build pipeline cache user avatar',
);
const FIRST_NAMES = words(
  'Ana Bo Chen Dana Erik Fatima Goran Hana Ivan Julia Kofi Lena Mira Noah Olga Pavel Quinn Rosa Sven Tara',
);
const LAST_NAMES = words(
  'Smith Kowalski Zhang Müller Okafor García Ivanova Tanaka Johansson Rossi',
);
const STATUSES = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'In Review', category: 'indeterminate' },
  { name: 'Blocked', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
  { name: 'Selected for Development', category: 'new' },
] as const;
export const TYPES = ['Story', 'Bug', 'Task', 'Epic', 'Sub-task'];
export const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
const LABELS = words(
  'backend frontend regression customer-reported tech-debt security performance ux q3-goal needs-triage',
);
const COMPONENTS = ['Billing', 'Web UI', 'API Gateway', 'Mobile', 'Auth', 'Reporting'];
const VERSIONS = words('2024.1 2024.2 2024.3 2025.1 2025.2');
export const AVATARS = 20;
const DAY_MS = 86_400_000;
const SEED = 42;

/** Issues as a Jira has them, always the same. */
export function benchIssues(count: number): BenchIssue[] {
  const random = mulberry32(SEED);
  const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const some = (items: string[], most: number) => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => one(items))),
  ];
  const people = Array.from({ length: 40 }, (_, index) => ({
    name: `${FIRST_NAMES[index % 20] ?? ''} ${LAST_NAMES[(index * 7) % 10] ?? ''}`,
    avatar: `/avatars/${index % AVATARS}.svg`,
  }));
  const iso = (at: number) => new Date(at).toISOString();

  return Array.from({ length: count }, (_, index) => {
    const key = `${one(['PAY', 'WEB', 'OPS'])}-${index + 1}`;
    const created = Date.UTC(2026, 0, 1) + random() * 200 * DAY_MS;
    const updated = created + random() * 60 * DAY_MS;
    const summary = Array.from({ length: 5 + Math.floor(random() * 9) }, () => one(WORDS)).join(
      ' ',
    );
    return {
      id: String(10_000 + index),
      key,
      url: `https://example.atlassian.net/browse/${key}`,
      type: one(TYPES),
      summary,
      status: one(STATUSES),
      priority: one(PRIORITIES),
      assignee: random() < 0.85 ? one(people) : undefined,
      reporter: one(people),
      created: iso(created),
      updated: iso(updated),
      due: random() < 0.4 ? iso(updated + random() * 40 * DAY_MS).slice(0, 10) : undefined,
      labels: some(LABELS, 3),
      components: some(COMPONENTS, 2),
      fixVersions: some(VERSIONS, 2),
      points: random() < 0.7 ? one([1, 2, 3, 5, 8, 13]) : undefined,
    };
  });
}

/** A small generator of pseudorandom numbers from 0 to 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const COLUMNS = [
  ['issuetype', 'Type'],
  ['issuekey', 'Key'],
  ['summary', 'Summary'],
  ['status', 'Status'],
  ['priority', 'Priority'],
  ['assignee', 'Assignee'],
  ['reporter', 'Reporter'],
  ['created', 'Created'],
  ['updated', 'Updated'],
  ['duedate', 'Due'],
  ['labels', 'Labels'],
  ['components', 'Components'],
  ['fixVersions', 'Fix versions'],
  ['customfield_1', 'Points'],
] as const;

/** The issues as the backend would return them. */
export function benchTable(issues: BenchIssue[]): IssueTable {
  return {
    columns: COLUMNS.map(([fieldId, name]) => ({
      fieldId,
      name,
      sortable: true,
      ...(fieldId === 'customfield_1' && { align: 'end' as const }),
    })),
    rows: issues.map(toRow),
    count: { shown: issues.length, total: issues.length },
    link: {
      id: '22222222-2222-4222-8222-222222222222',
      name: 'Jira',
      displayUrl: 'https://example.atlassian.net',
    },
    searchUrl: 'https://example.atlassian.net/issues/?jql=project%20%3D%20X',
    asOf: new Date().toISOString(),
  };
}

const EMPTY: Cell = { type: 'empty' };
const userCell = (user: { name: string } | undefined): Cell =>
  user ? { type: 'user', name: user.name } : EMPTY;
const tagsCell = (tags: string[]): Cell => (tags.length > 0 ? { type: 'tags', tags } : EMPTY);

function toRow(issue: BenchIssue): TableRow {
  const { key, url, fixVersions, points, due } = issue;
  return {
    key,
    cells: [
      { type: 'issuetype', name: issue.type },
      { type: 'issue', key, url },
      { type: 'text', text: issue.summary },
      { type: 'status', ...issue.status },
      {
        type: 'priority',
        name: issue.priority,
        rank: PRIORITIES.indexOf(issue.priority) + 1,
      },
      userCell(issue.assignee),
      userCell(issue.reporter),
      { type: 'datetime', at: issue.created },
      { type: 'datetime', at: issue.updated },
      due === undefined ? EMPTY : { type: 'date', date: due },
      tagsCell(issue.labels),
      tagsCell(issue.components),
      fixVersions.length > 0
        ? { type: 'versions', versions: fixVersions.map((name) => ({ name })) }
        : EMPTY,
      points === undefined ? EMPTY : { type: 'number', value: points },
    ],
  };
}
