import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import {
  aDefinition,
  aLinkChoice,
  aTable,
  columnChoices,
  failed,
  JIRA,
  LINK_ID,
  ok,
  unsigned,
} from '#support/ui/samples';
import type { State } from '../state';

const LINKS = [
  { id: LINK_ID, name: 'Rocket Jira', displayUrl: JIRA },
  {
    id: '22222222-2222-4222-8222-222222222222',
    name: 'Jira of the launch site in French Guiana',
    displayUrl: 'https://launch.example.com',
  },
  { id: '33333333-3333-4333-8333-333333333333', name: 'Partners', displayUrl: 'https://p.example' },
] as const;
const [, LAUNCH, PARTNERS] = LINKS;

const columns = ['issuekey', 'derived.site', 'summary', 'status', 'assignee'];

const definition = (links: number): MacroDefinition =>
  aDefinition({
    sources: LINKS.slice(0, links).map(({ id }) => ({
      linkId: id,
      jql: 'project = ROCKET ORDER BY updated DESC',
    })) as MacroDefinition['sources'],
    columns: columns.map((fieldId) => ({ fieldId })),
    display: { maxRows: 50, title: 'Open issues of the next release' },
  });

/** Of one of the Jiras, with a column that names it. */
function tableOf(at: number, rows: number, more: Partial<IssueTable> = {}): IssueTable {
  const link = LINKS[at] ?? LINKS[0];
  const table = aTable(rows);
  const places = columns.map((id) => table.columns.findIndex(({ fieldId }) => fieldId === id));
  return {
    ...table,
    columns: columns.map((fieldId, index) => ({
      ...(table.columns[places[index] ?? -1] ?? { name: 'Site' }),
      fieldId,
    })),
    rows: table.rows.map(({ key, cells }) => ({
      key,
      cells: places.map((place) => cells[place] ?? { type: 'tags', tags: [link.name] }),
    })),
    link,
    searchUrl: `${link.displayUrl}/issues/`,
    ...more,
  };
}

const macro = (links: number, ...answers: unknown[]): State => ({
  resource: 'macro',
  extension: { config: definition(links), content: { id: '42' } },
  answers: Object.fromEntries(answers.map((answer, at) => [`loadTable:${at}`, answer])),
});

const choices = LINKS.map(({ id, name, displayUrl }) => aLinkChoice({ id, name, displayUrl }));

const config = (links: number, ...answers: unknown[]): State => ({
  resource: 'macro-config',
  extension: { config: definition(links), content: { id: '42' }, isEditing: true },
  answers: {
    listLinkChoices: ok(choices),
    listColumnChoices: ok(columnChoices()),
    signDefinition: unsigned,
    ...Object.fromEntries(answers.map((answer, at) => [`loadTable:${at}`, answer])),
  },
});

const notConnected = failed('AUTHORIZATION_REQUIRED', { link: LAUNCH });

/** Tables of several Jiras, and the dialog in which an author makes them. */
export const SEVERAL_STATES: Record<string, State> = {
  'macro-several': macro(2, ok(tableOf(0, 6)), ok(tableOf(1, 4))),
  'macro-several-limited': macro(
    3,
    ok(tableOf(0, 12, { count: { shown: 12, total: 613, limitedBy: 'author' } })),
    ok(
      tableOf(1, 9, {
        count: { shown: 9, total: 1200, precision: 'approximate', limitedBy: 'author' },
        shared: true,
      }),
    ),
    ok(tableOf(2, 2, { warnings: ["The value 'LAUNCH' does not exist for the field 'project'."] })),
  ),
  'macro-several-connect': macro(2, ok(tableOf(0, 5)), notConnected),
  'macro-several-failed': macro(
    3,
    ok(tableOf(0, 3)),
    failed('JIRA_UNREACHABLE', { link: LAUNCH, networkError: 'CONNECTION_REFUSED' }),
    failed('LINK_DISABLED', { link: PARTNERS }),
  ),
  'macro-several-slow': {
    ...macro(2, ok(tableOf(0, 3))),
    act: async (page) => {
      await page.getByRole('table').waitFor();
    },
  },
  'macro-several-none': macro(2, failed('LINK_MISSING'), notConnected),
  'config-several': config(2, ok(tableOf(0, 12)), ok(tableOf(1, 8))),
  'config-several-failed': config(
    3,
    ok(tableOf(0, 5)),
    failed('JIRA_TIMEOUT', { link: LAUNCH }),
    failed('JQL_INVALID', {
      link: PARTNERS,
      jiraMessages: ["Field 'projct' does not exist or you do not have permission to view it."],
    }),
  ),
};
