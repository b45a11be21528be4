import { BACKEND_CHECKS, type Diagnosis } from '#contract/diagnostics';
import type { WireError } from '#contract/app-error';
import type {
  ApplicationLinkView,
  ConnectionView,
  IncomingView,
  LinkChoice,
  PageUse,
  UrlProbe,
} from '#contract/application-link';
import type { ColumnChoice } from '#contract/columns';
import type { Cell, IssueTable, TableRow } from '#contract/issue-table';
import type { LinkErrorType } from '#contract/link-status';
import type { MacroDefinition } from '#contract/macro-definition';

export const LINK_ID = '3d594650-3436-4c1e-8f0e-7a1d8f0b2c11';
/** Another link's. */
export const OTHER_ID = '9b2f5a10-0000-4000-8000-000000000001';
export const JIRA = 'https://jira.example.com/jira';

export const aDefinition = (overrides: Partial<MacroDefinition> = {}): MacroDefinition => ({
  v: 1,
  sources: [{ linkId: LINK_ID, jql: 'project = ROCKET ORDER BY updated DESC' }],
  columns: [{ fieldId: 'issuekey' }, { fieldId: 'summary' }, { fieldId: 'status' }],
  display: { maxRows: 50 },
  ...overrides,
});

const STATUSES: Cell[] = [
  { type: 'status', name: 'To Do', category: 'new' },
  { type: 'status', name: 'In Progress', category: 'indeterminate' },
  { type: 'status', name: 'Done', category: 'done' },
  { type: 'status', name: 'Waiting for a customer who never answers', category: 'indeterminate' },
];
const SUMMARIES = [
  'Fuel gauge shows 103 % after refuelling',
  'Let a pilot save the route before take-off',
  'مرحبا بالعالم and <script>alert(1)</script> \u202Eevil',
  'As a navigator I want to see every asteroid within two light seconds, together with its mass, its speed and its owner, so that I can decide in time whether to fly around it, to shoot it, or to sell it to the highest bidder without asking the captain first',
  'Docking clamp 打不开 in cold weather 🚀',
];
const TYPES = ['Bug', 'Story', 'Task', 'Epic', 'Sub-task', 'Change request'];
const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest', 'Urgent-ish'];
const PEOPLE = [
  'Ada Lovelace',
  'Grace Hopper',
  '山田太郎',
  'Jean-Luc Longlastname-Featherstonehaugh',
];

const cyclic = <T>(items: readonly T[], index: number) => items[index % items.length] as T;

/** A row with every type of cell. */
export function aRow(index: number): TableRow {
  const key = `ROCKET-${index + 1}`;
  const url = `${JIRA}/browse/${key}`;
  return {
    key,
    cells: [
      { type: 'issue', key, url, done: index % 4 === 2 },
      { type: 'issuetype', name: cyclic(TYPES, index) },
      { type: 'text', text: cyclic(SUMMARIES, index) },
      cyclic(STATUSES, index),
      { type: 'priority', name: cyclic(PRIORITIES, index) },
      index % 5 === 4
        ? { type: 'empty' }
        : { type: 'user', name: cyclic(PEOPLE, index), inactive: index % 7 === 3 },
      { type: 'datetime', at: '2026-11-21T14:02:11.000+00:00' },
      { type: 'date', date: '2026-11-19', overdue: index % 3 === 0 },
      { type: 'tags', tags: ['release-blocker', 'q4', '<b>bold</b>'].slice(0, index % 4) },
      { type: 'number', value: index * 1234.5 },
      { type: 'duration', seconds: 5400 * index },
      { type: 'issues', issues: [{ key: 'ROCKET-9', url, label: 'blocks' }] },
      { type: 'users', users: [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }] },
      { type: 'url', url: 'https://example.com/a/very/long/address/that/does/not/end?soon=no' },
    ],
  };
}

export function aTable(rows = 10, overrides: Partial<IssueTable> = {}): IssueTable {
  return {
    columns: [
      { fieldId: 'issuekey', name: 'Key' },
      { fieldId: 'issuetype', name: 'Type' },
      { fieldId: 'summary', name: 'Summary' },
      { fieldId: 'status', name: 'Status' },
      { fieldId: 'priority', name: 'Priority' },
      { fieldId: 'assignee', name: 'Assignee' },
      { fieldId: 'updated', name: 'Updated' },
      { fieldId: 'duedate', name: 'Due date' },
      { fieldId: 'labels', name: 'Labels' },
      { fieldId: 'customfield_10016', name: 'Story Points', align: 'end' },
      { fieldId: 'timespent', name: 'Time Spent', align: 'end' },
      { fieldId: 'issuelinks', name: 'Linked Issues' },
      { fieldId: 'customfield_10020', name: 'Reviewers' },
      { fieldId: 'customfield_10030', name: 'Web site' },
    ],
    rows: Array.from({ length: rows }, (_, index) => aRow(index)),
    count: { shown: rows, total: rows },
    link: { id: LINK_ID, name: 'Rocket Jira', displayUrl: JIRA },
    searchUrl: `${JIRA}/issues/?jql=project%20%3D%20ROCKET`,
    asOf: '2026-11-21T14:02:11.000Z',
    ...overrides,
  };
}

export const aLinkChoice = (overrides: Partial<LinkChoice> = {}): LinkChoice => ({
  id: LINK_ID,
  name: 'Rocket Jira',
  displayUrl: JIRA,
  connected: true,
  ...overrides,
});

export const anApplicationLink = (
  overrides: Partial<ApplicationLinkView> = {},
): ApplicationLinkView => ({
  id: LINK_ID,
  name: 'Rocket Jira',
  displayUrl: JIRA,
  application: { type: 'jira', deployment: 'data-center', version: '10.3.2' },
  direction: 'outgoing',
  outgoing: {
    kind: 'oauth2-data-center',
    clientId: 'client-1',
    scope: 'READ',
    secretSetAt: '2026-11-20T10:00:00.000Z',
  },
  access: { mode: 'impersonation' },
  redirectUri: 'https://example.webtrigger.app/x1/abc/cb/1',
  createdAt: '2026-11-20T10:00:00.000Z',
  ...overrides,
});

export const aConnection = (overrides: Partial<ConnectionView> = {}): ConnectionView => ({
  link: { id: LINK_ID, name: 'Rocket Jira', displayUrl: JIRA },
  jiraUser: 'ada',
  since: '2026-11-20T10:00:00.000Z',
  revocation: 'automatic',
  ...overrides,
});

export const columnChoices = (): ColumnChoice[] => [
  ...aTable(0).columns.map(({ fieldId, name }) => ({
    fieldId,
    name,
    custom: fieldId.startsWith('customfield'),
  })),
  { fieldId: 'reporter', name: 'Reporter', custom: false },
  { fieldId: 'created', name: 'Created', custom: false },
  { fieldId: 'customfield_10099', name: 'Release train', custom: true },
];

export const wireError = (
  code: WireError['code'],
  details: WireError['details'] = {},
): WireError => ({ code, message: 'English for logs', details });

export const ok = <T>(value: T) => ({ ok: true as const, value });

export const failed = (code: WireError['code'], details?: WireError['details']) => ({
  ok: false as const,
  error: wireError(code, details),
});

export const aPageUse = (overrides: Partial<PageUse> = {}): PageUse => ({
  pageId: '1',
  title: 'Release status',
  spaceKey: 'PRODUCT',
  url: 'https://site.atlassian.net/wiki/spaces/PRODUCT/pages/1',
  macros: 1,
  queries: ['project = ROCKET'],
  version: 1,
  editable: true,
  ...overrides,
});

export const anIncoming = (overrides: Partial<IncomingView> = {}): IncomingView => ({
  redirectUris: ['https://jira.example.com/jira/callback'],
  scope: 'READ',
  allowsClientCredentials: false,
  clientId: 'incoming-1',
  secretSetAt: '2026-11-20T10:00:00.000Z',
  ...overrides,
});

export const FOUND: UrlProbe = {
  found: true,
  baseUrl: JIRA,
  application: {
    type: 'jira',
    deployment: 'data-center',
    version: '10.3.2',
    instanceName: 'Company Jira',
  },
  scopes: ['READ', 'WRITE'],
};

export const notFound = (
  type: LinkErrorType,
  more: { detail?: string; status?: number; suggestedUrl?: string } = {},
) => ok({ found: false, error: { type, message: 'English', ...more } });

/** What the backend does to definitions of links that need no signature. */
export const unsigned = ({ definition }: { definition: MacroDefinition }) => ok(definition);

/** Every check as expected, apart from the given ones. */
export const aDiagnosis = (overrides: Partial<Diagnosis['findings']> = {}): Diagnosis => ({
  findings: {
    ...(Object.fromEntries(
      BACKEND_CHECKS.map((id) => [id, { state: 'ok', found: 'as documented' }]),
    ) as Diagnosis['findings']),
    ...overrides,
  },
  versions: {
    app: '1.0.0',
    environment: 'DEVELOPMENT',
    node: 'v22.12.0 arm64',
    '@forge/api': '8.3.0',
  },
  now: Date.parse('2026-11-21T14:02:11Z'),
});
