import type { IssueTable } from '#contract/issue-table';
import { aDefinition, useAppSite } from '#support/sites/app-site';

/** Fields of which Jira sends no value for people. */

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
});

const answerWith = (path: string, body: unknown) =>
  site().jira.faults.add({
    path,
    kind: {
      type: 'status',
      status: 200,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'x-ausername': 'reader1' },
    },
  });

/** The cells of Jira's only issue. */
async function cellsOf(fields: Record<string, unknown>, schema: Record<string, object>) {
  const columns = Object.keys(fields);
  const names = Object.fromEntries(columns.map((id) => [id, id]));
  answerWith('/rest/api/2/search', {
    startAt: 0,
    maxResults: 50,
    total: 1,
    issues: [{ id: '1', key: 'APP-1', fields }],
    names,
    schema,
  });
  const table = await site().value<IssueTable>('jql-table', 'reader1', 'loadTable', {
    definition: aDefinition(linkId, { columns }),
  });
  return table.rows[0]?.cells;
}

const SLA = { type: 'sd-servicelevelagreement', custom: 'com.atlassian.servicedesk:sd-sla-field' };

test.each([
  ['of the service desk for someone who is not an agent', { errorMessage: 'Not an agent.' }],
  ['that is an object of Java', 'com.atlassian.servicedesk.Thing@1a2b3c'],
  ['that has nothing for people', { _links: { self: 'https://jira.example.com/x' } }],
])('a field %s is an empty cell beside the others', async (_what, value) => {
  const summary = { type: 'string', system: 'summary' };
  const fields = { customfield_10001: value, summary: 'Log in' };

  expect(await cellsOf(fields, { customfield_10001: SLA, summary })).toEqual([
    { type: 'empty' },
    { type: 'text', text: 'Log in' },
  ]);
});

test('votes, watchers and progress are numbers in a Jira that describes them by another type', async () => {
  const fields = {
    votes: { votes: 3, hasVoted: false },
    watches: { watchCount: 2 },
    aggregateprogress: { progress: 1, total: 2, percent: 50 },
  };
  const schema = { votes: { type: 'array', items: 'votes', system: 'votes' } };

  expect(await cellsOf(fields, schema)).toEqual([
    { type: 'number', value: 3 },
    { type: 'number', value: 2 },
    { type: 'percent', value: 50 },
  ]);
});
