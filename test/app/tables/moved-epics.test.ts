import type { IssueTable } from '#contract/issue-table';
import { aDefinition, JIRA_URL, useAppSite } from '#support/sites/app-site';

/** Epic links that still hold the key that an epic had before it was moved. */

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
});

const EPIC = 'customfield_10001';
const SEARCH = '/rest/api/2/search';

type Issue = readonly [key: string, fields: Record<string, unknown>];

/** Answers the next search with these issues. */
function answerNext(issues: Issue[]) {
  const body = JSON.stringify({
    startAt: 0,
    maxResults: 50,
    total: issues.length,
    issues: issues.map(([key, fields]) => ({ key, fields })),
    names: { [EPIC]: 'Epic Link' },
    schema: { [EPIC]: { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-epic-link' } },
  });
  const headers = { 'content-type': 'application/json', 'x-ausername': 'reader1' };
  site().jira.faults.add({
    path: SEARCH,
    times: 1,
    kind: { type: 'status', status: 200, body, headers },
  });
}

async function epicsShown() {
  const before = site().jira.requests.length;
  const table = await site().value<IssueTable>('jql-table', 'reader1', 'loadTable', {
    definition: aDefinition(linkId, { columns: [EPIC] }),
  });
  const cells = table.rows.map(({ cells: [cell] }) => cell);
  return { cells, searches: site().jira.requests.length - before };
}

const epic = (key: string, summary?: string) => ({
  type: 'issue',
  key,
  url: `${JIRA_URL}/browse/${key}`,
  ...(summary === undefined ? {} : { summary }),
});

test('a moved epic is shown in all rows by its present key and its name, without another request', async () => {
  answerNext([
    ['APP-1', { [EPIC]: 'OLD-1' }],
    ['APP-2', { [EPIC]: 'OLD-1' }],
    ['APP-3', { [EPIC]: 'APP-9' }],
  ]);
  answerNext([
    ['APP-9', { summary: 'Stayed' }],
    ['NEW-5', { summary: 'Moved' }],
  ]);

  const { cells, searches } = await epicsShown();

  const moved = epic('NEW-5', 'Moved');
  expect(cells).toEqual([moved, moved, epic('APP-9', 'Stayed')]);
  expect(searches).toBe(2);
});

test('of several moved epics each gets the name that Jira answers to its old key', async () => {
  answerNext([
    ['APP-1', { [EPIC]: 'OLD-1' }],
    ['APP-2', { [EPIC]: 'OLD-2' }],
  ]);
  answerNext([
    ['NEW-6', { summary: 'Second' }],
    ['NEW-5', { summary: 'First' }],
  ]);
  answerNext([['NEW-5', { summary: 'First' }]]);
  answerNext([['NEW-6', { summary: 'Second' }]]);

  expect(await epicsShown()).toEqual({
    cells: [epic('NEW-5', 'First'), epic('NEW-6', 'Second')],
    searches: 4,
  });
});

test('an epic that Jira does not answer keeps its key', async () => {
  answerNext([
    ['APP-1', { [EPIC]: 'OLD-1' }],
    ['APP-2', { [EPIC]: 'ÄÖ-2' }],
  ]);
  answerNext([['ÄÖ-2', { summary: 'There' }]]);

  const { cells } = await epicsShown();

  expect(cells).toEqual([
    epic('OLD-1'),
    { ...epic('ÄÖ-2', 'There'), url: `${JIRA_URL}/browse/${encodeURIComponent('ÄÖ-2')}` },
  ]);
});
