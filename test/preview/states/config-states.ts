import {
  aDefinition,
  aLinkChoice,
  aTable,
  columnChoices,
  failed,
  ok,
  unsigned,
} from '#support/ui/samples';
import type { Act, State } from '../state';
import { click, then } from './admin-acts';

const configured = { config: aDefinition(), content: { id: '42' } };
const titled = {
  config: aDefinition({ display: { maxRows: 50, title: 'Open issues of the next release' } }),
};
const config = (
  answers: Record<string, unknown>,
  extension: Record<string, unknown> = configured,
): State => ({
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

const openCode: Act = (page, t) => page.getByText(t('config.code.title'), { exact: true }).click();

const takeCode =
  (code: string): Act =>
  async (page, t) => {
    await page.getByRole('textbox', { name: t('config.code.import') }).fill(code);
    await click('config.code.take')(page, t);
    await page.locator('.table-options .section-message').scrollIntoViewIfNeeded();
  };

const parameter = (name: string, value: string) =>
  `<ac:parameter ac:name="${name}">${value}</ac:parameter>`;
const OLD_MACRO = `<ac:structured-macro ac:name="jira">${[
  parameter('server', 'JIRA (an-old-site-with-a-long-name.atlassian.net)'),
  parameter('jqlQuery', 'project = ROCKET'),
  parameter('columns', 'key,summary,status,Ground clearance in millimetres'),
  parameter('count', 'true'),
].join('')}</ac:structured-macro>`;

/** The dialog in which an author configures the macro. */
export const CONFIG_STATES: Record<string, State> = {
  'config-ready': config({}, titled),
  'config-newer': config({}, { config: { ...aDefinition(), v: 2 }, content: { id: '42' } }),
  'config-unreadable': config(
    {},
    { config: { ...aDefinition(), columns: 'key, summary' }, content: { id: '42' } },
  ),
  'config-options': config(
    {},
    {
      config: aDefinition({
        columns: aTable(0).columns.map(({ fieldId }) => ({ fieldId })),
        display: {
          maxRows: 50,
          view: {
            sort: [{ fieldId: 'summary', direction: 'ascending' }],
            groupBy: ['status'],
            totals: [{ fieldId: 'customfield_10016', function: 'sum' }],
          },
        },
      }),
    },
  ),
  'config-shared': config({ listLinkChoices: ok([aLinkChoice({ shared: true })]) }),
  'config-filter': {
    ...config({
      listLinkChoices: ok([aLinkChoice({ shared: true })]),
      signDefinition: ok(
        aDefinition({
          sources: [
            {
              linkId: aLinkChoice().id,
              jql: 'project = ROCKET AND (assignee in membersOf("pilots") AND status != Done)',
            },
          ],
        }),
      ),
    }),
    act: click('config.runPreview'),
  },
  'config-heading': {
    ...config(
      {},
      {
        config: aDefinition({
          columns: [
            { fieldId: 'issuekey' },
            { fieldId: 'summary', heading: 'What has to be done before the release' },
            { fieldId: 'status' },
          ],
        }),
      },
    ),
    act: async (page) => {
      await page.locator('.columns__entry > summary').nth(1).click();
    },
  },
  'config-new': config({}, {}),
  'config-connect': config({ listLinkChoices: ok([aLinkChoice({ connected: false })]) }),
  'config-no-links': config({ listLinkChoices: ok([]) }),
  'config-code': { ...config({}, titled), act: openCode },
  'config-code-taken': {
    ...config({}, titled),
    act: then(openCode, takeCode(OLD_MACRO)),
  },
  'config-code-wrong': {
    ...config({}, titled),
    act: then(openCode, takeCode('{"v": 1, "sources": [{"linkId": 7}], "columns": []}')),
  },
  'config-jql': config({
    loadTable: failed('JQL_INVALID', {
      jiraMessages: [
        "Error in the JQL Query: Expecting operator but got 'ORDER'. (line 1, character 18)",
      ],
      position: { line: 1, column: 18 },
    }),
  }),
};
