import type { IssueTable } from '#contract/issue-table';
import type { TableView } from '#contract/table-view';
import { aDefinition, aTable, failed, JIRA, LINK_ID, ok } from '#support/ui/samples';
import type { State } from '../state';

const link = { id: LINK_ID, name: 'Rocket Jira' };
const configured = { config: aDefinition(), content: { id: '42' } };
const titled = {
  config: aDefinition({ display: { maxRows: 50, title: 'Open issues of the next release' } }),
};
const macro = (answer: unknown, extension: Record<string, unknown> = configured): State => ({
  resource: 'macro',
  extension,
  answers: { loadTable: answer },
});
const narrowTable = aTable(12, { count: { shown: 12, total: 613, limitedBy: 'author' } });
const sevenColumns = {
  ...narrowTable,
  columns: narrowTable.columns.slice(0, 7),
  rows: narrowTable.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 7) })),
};

const longTable = aTable(600, { count: { shown: 600, total: 2210 } });

/** A macro whose author set a view. */
const viewed = (view: TableView) => ({
  config: aDefinition({
    display: { maxRows: 600, title: 'Open issues of the next release', view },
  }),
});
const pointsOf = { fieldId: 'customfield_10016', function: 'sum' } as const;
const grouped: TableView = {
  groupBy: ['status', 'assignee'],
  totals: [
    pointsOf,
    { fieldId: 'timespent', function: 'sum' },
    { fieldId: 'duedate', function: 'max' },
  ],
};
/** Six of the columns, with numbers and times. */
const numbered = (rows: number) => {
  const table = aTable(rows);
  const kept = [0, 2, 3, 5, 7, 9, 10];
  return {
    ...table,
    columns: kept.flatMap((at) => table.columns[at] ?? []),
    rows: table.rows.map((row) => ({ ...row, cells: kept.flatMap((at) => row.cells[at] ?? []) })),
  };
};
const openTool =
  (name: 'group' | 'totals' | 'columns'): NonNullable<State['act']> =>
  async (page, t) => {
    await page.getByRole('button', { name: t(`table.tool.${name}`) }).click();
    await page.getByRole('group', { name: t(`tools.${name}.label`) }).waitFor();
  };

/** Names and times that were looked up, and texts that are longer than a cell. */
const lookedUp = (rows: number) => {
  const about = { total: 4310, precision: 'approximate', limitedBy: 'author' } as const;
  const table = aTable(rows, { count: { shown: rows, ...(rows > 0 ? about : { total: 0 }) } });
  const epic = (index: number) => ({
    type: 'issue' as const,
    key: `ROCKET-${index % 7}`,
    url: `${JIRA}/browse/ROCKET-1`,
    ...(index % 5 !== 4 && {
      summary: 'Everything that must be ready before the launch of the second stage',
    }),
  });
  return {
    ...table,
    columns: [
      ...table.columns.slice(0, 4).map((column) => ({ ...column, sortable: true as const })),
      { fieldId: 'customfield_10008', name: 'Epic Link' },
      { fieldId: 'derived.timeInStatus', name: 'Time in status', align: 'end' as const },
    ],
    rows: table.rows.map(({ key, cells }, index) => ({
      key,
      cells: [
        ...cells.slice(0, 4),
        epic(index),
        {
          type: 'elapsed' as const,
          seconds: 86_400 * index,
          ...(index > 99 && { atMost: true as const }),
        },
      ],
    })),
    sort: [{ fieldId: 'status', direction: 'descending' as const }],
  };
};

const filtered = (view: TableView, rows = 40, count?: IssueTable['count']): State => ({
  ...macro(ok(aTable(rows, count && { count })), {
    config: aDefinition({ display: { maxRows: 50, title: 'Open issues', view } }),
    content: { id: '42' },
  }),
  act: async (page, t) => {
    await page.getByRole('button', { name: t('table.tool.filter') }).click();
    await page.getByRole('tablist').waitFor();
  },
});

/** The macro on a page. */
export const MACRO_STATES: Record<string, State> = {
  'macro-table': macro(ok(sevenColumns), titled),
  'macro-wide': macro(ok(aTable(8))),
  'macro-long': macro(ok(longTable), titled),
  'macro-filter': filtered({
    filters: [
      { fieldId: 'status', kind: 'choice', values: ['Done', 'To Do'] },
      { fieldId: 'duedate', kind: 'date', from: '-7d', to: '0d' },
      { fieldId: 'customfield_10016', kind: 'number', min: 2000 },
    ],
  }),
  'macro-filter-date': filtered(
    { filters: [{ fieldId: 'updated', kind: 'date', from: '2026-11-01', to: '2026-11-20' }] },
    8,
    { shown: 8, total: 613, limitedBy: 'author' },
  ),
  'macro-grouped': { ...macro(ok(numbered(14)), viewed(grouped)), act: openTool('group') },
  'macro-colors': macro(ok(numbered(8)), {
    config: aDefinition({
      display: {
        maxRows: 50,
        rules: [
          {
            when: { fieldId: 'status', kind: 'choice', values: ['Done'] },
            color: 'green',
            scope: 'row',
            label: 'Finished',
          },
          {
            when: { fieldId: 'customfield_10016', kind: 'number', min: 5000 },
            color: 'orange',
            scope: 'cell',
          },
          {
            when: { fieldId: 'duedate', kind: 'date', to: '-1d' },
            color: 'red',
            scope: 'cell',
            label: 'Late',
          },
          {
            when: { fieldId: 'assignee', kind: 'empty', empty: true },
            color: 'purple',
            scope: 'row',
          },
        ],
      },
    }),
    content: { id: '42' },
  }),
  'macro-grouped-long': macro(ok(numbered(600)), viewed(grouped)),
  'macro-grouped-labels': macro(
    ok(aTable(10)),
    viewed({ groupBy: ['labels'], totals: [pointsOf] }),
  ),
  'macro-totals': {
    ...macro(ok(numbered(6)), viewed({ totals: grouped.totals })),
    act: openTool('totals'),
  },
  'macro-columns': {
    ...macro(
      ok(sevenColumns),
      viewed({
        order: ['issuekey', 'summary'],
        hidden: ['priority'],
        wrap: [{ fieldId: 'summary', wraps: false }],
        density: 'compact',
        numbers: true,
      }),
    ),
    act: openTool('columns'),
  },
  'macro-widths': macro(
    ok(aTable(12)),
    viewed({
      widths: [
        { fieldId: 'issuekey', px: 140 },
        { fieldId: 'status', px: 90 },
      ],
      pinned: 2,
    }),
  ),
  'macro-long-seven': macro(ok({ ...longTable, columns: longTable.columns.slice(0, 7) }), titled),
  'macro-sort': {
    ...macro(ok(aTable(12)), {
      config: aDefinition({
        display: {
          maxRows: 50,
          title: 'Open issues',
          view: {
            sort: [
              { fieldId: 'assignee', direction: 'ascending' },
              { fieldId: 'issuekey', direction: 'descending' },
            ],
          },
        },
      }),
      content: { id: '42' },
    }),
    act: async (page, t) => {
      await page.getByRole('button', { name: t('table.tool.sort') }).click();
      await page.getByRole('list').first().waitFor();
    },
  },
  'macro-none': macro(ok(aTable(0))),
  'macro-looked-up': macro(ok(lookedUp(40)), titled),
  'macro-looked-up-long': macro(ok(lookedUp(300)), titled),
  'macro-none-sorted': macro(ok(lookedUp(0))),
  'macro-loading': { resource: 'macro', extension: configured, answers: {} },
  'macro-connect': macro(failed('AUTHORIZATION_REQUIRED', { link })),
  'macro-jql': macro(
    failed('JQL_INVALID', {
      jiraMessages: [
        "Error in the JQL Query: Expecting operator but got 'ORDER'. (line 1, character 9)",
      ],
      position: { line: 1, column: 9 },
    }),
  ),
  'macro-limited': macro(failed('RATE_LIMITED', { retryAt: '2026-11-21T14:05:00Z' })),
  'macro-down': macro(failed('JIRA_UNREACHABLE', { networkError: 'CONNECTION_REFUSED' })),
  'macro-proxy': macro(failed('PROXY_SIGN_IN', { link, status: 401, remark: 'Basic realm="x"' })),
  'macro-token-refused': macro(failed('TOKEN_REFUSED', { link })),
  'macro-refused': macro(
    failed('REQUEST_REFUSED', {
      link,
      status: 403,
      reason: 'ip-allowlist',
      remark: 'The IP address has been rejected because it is not on the allowlist.',
    }),
  ),
  'macro-refused-page': macro(
    failed('REQUEST_REFUSED', { link, status: 403, remark: '403 Forbidden' }),
  ),
  'macro-no-access': macro(
    failed('NO_SITE_ACCESS', {
      link,
      status: 403,
      jiraMessages: ['You do not have permission to use this Jira application.'],
    }),
  ),
  'macro-site-not-granted': macro(failed('SITE_NOT_GRANTED', { link })),
  'macro-guest': macro(failed('NOT_LICENSED')),
  'macro-busy': macro(failed('PLATFORM_BUSY')),
  'macro-new': macro(undefined, { isEditing: true }),
  'macro-new-reader': macro(undefined, {}),
  'macro-newer': macro(undefined, { config: { ...aDefinition(), v: 2 } }),
  'macro-unreadable': macro(undefined, { config: { v: 1, sources: 'all' } }),
  'macro-pasted': macro(undefined, {
    isEditing: true,
    autoConvertLink: 'https://rocket.atlassian.net/issues/?jql=project%20%3D%20ROCKET',
  }),
};
