import type { Scenario } from './preview-scenario';
import { ADMIN_SCENARIOS } from './preview-admin';
import {
  aConnection,
  aDefinition,
  aLinkChoice,
  aTable,
  columnChoices,
  failed,
  JIRA,
  LINK_ID,
  ok,
  unsigned,
} from './samples';

const link = { id: LINK_ID, name: 'Rocket Jira' };
const configured = { config: aDefinition(), content: { id: '42' } };
const titled = {
  config: aDefinition({ display: { maxRows: 50, title: 'Open issues of the next release' } }),
};
const macro = (answer: unknown, extension: Record<string, unknown> = configured): Scenario => ({
  resource: 'macro',
  extension,
  answers: { loadTable: answer },
});
const config = (
  answers: Record<string, unknown>,
  extension: Record<string, unknown> = configured,
): Scenario => ({
  resource: 'macro-config',
  extension: { ...extension, isEditing: true },
  answers: {
    listLinkChoices: ok([aLinkChoice()]),
    listColumnChoices: ok(columnChoices()),
    signDefinition: unsigned,
    loadTable: ok(aTable(20, { count: { shown: 20, total: 613 } })),
    ...answers,
  },
});
const narrowTable = aTable(12, { count: { shown: 12, total: 613, limitedBy: 'author' } });
const sevenColumns = {
  ...narrowTable,
  columns: narrowTable.columns.slice(0, 7),
  rows: narrowTable.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 7) })),
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
    sort: { fieldId: 'status', direction: 'descending' as const },
  };
};

/** The states of every resource, to look at. */
export const PREVIEW_SCENARIOS: Record<string, Scenario> = {
  'macro-table': macro(ok(sevenColumns), titled),
  'macro-wide': macro(ok(aTable(8))),
  'macro-long': macro(ok(aTable(600, { count: { shown: 600, total: 2210 } })), titled),
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
  'macro-new': macro(undefined, { isEditing: true }),
  'macro-new-reader': macro(undefined, {}),
  'macro-pasted': macro(undefined, {
    isEditing: true,
    autoConvertLink: 'https://rocket.atlassian.net/issues/?jql=project%20%3D%20ROCKET',
  }),
  'config-ready': config({}, titled),
  'config-new': config({}, {}),
  'config-connect': config({ listLinkChoices: ok([aLinkChoice({ connected: false })]) }),
  'config-no-links': config({ listLinkChoices: ok([]) }),
  'config-jql': config({
    loadTable: failed('JQL_INVALID', {
      jiraMessages: [
        "Error in the JQL Query: Expecting operator but got 'ORDER'. (line 1, character 18)",
      ],
      position: { line: 1, column: 18 },
    }),
  }),
  ...ADMIN_SCENARIOS,
  'connect-done': {
    resource: 'connect',
    search: `?ticket=${'t'.repeat(43)}`,
    answers: {
      finishAuthorization: ok({ returnTo: '/wiki', connected: true, connection: aConnection() }),
    },
  },
  'connect-denied': {
    resource: 'connect',
    search: `?ticket=${'t'.repeat(43)}`,
    answers: {
      finishAuthorization: ok({
        returnTo: '/wiki',
        connected: false,
        error: failed('AUTHORIZATION_DENIED', { link }).error,
      }),
    },
  },
  'connect-list': {
    resource: 'connect',
    answers: {
      listConnections: ok([
        aConnection(),
        aConnection({
          link: { id: 'b', name: 'Lab', displayUrl: JIRA },
          jiraUser: 'grace',
          ended: true,
        }),
        aConnection({
          link: { id: 'c', name: 'Northwind', displayUrl: 'https://northwind.atlassian.net' },
          revocation: 'atlassian-account',
        }),
        aConnection({
          link: { id: 'd', name: 'Directory', displayUrl: 'https://id.example.com' },
          jiraUser: '',
          revocation: 'manual',
          noTables: true,
        }),
      ]),
      listIncomingApprovals: ok([
        {
          link: { id: 'e', name: 'Rocket Jira', displayUrl: JIRA },
          scope: ['READ'],
          since: '2026-11-20T10:00:00.000Z',
        },
        {
          link: { id: 'f', name: 'Reports', displayUrl: 'https://reports.example.com' },
          scope: ['READ', 'WRITE'],
          since: '2026-11-20T10:00:00.000Z',
        },
      ]),
    },
  },
  'connect-none': {
    resource: 'connect',
    answers: { listConnections: ok([]), listIncomingApprovals: ok([]) },
  },
};
