import type { IssueTable } from '../../src/contract/issue-table';
import { aDefinition, useAppSite } from '../support/app-site';

const site = useAppSite();
let linkId: string;

/** Longer than Jira's access tokens live, and shorter than its refresh tokens do. */
const TWO_HOURS = 2 * 60 * 60 * 1000;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
});

const load = () =>
  site().value<IssueTable>('jql-table', 'reader1', 'loadTable', {
    definition: aDefinition(linkId, { maxRows: 5 }),
  });

const tokenRequests = () =>
  site().jira.requests.filter(({ path }) => path.endsWith('/rest/oauth2/latest/token'));

test('twenty macros that load with an ended access token refresh it once and all show issues', async () => {
  for (let round = 0; round < 3; round += 1) {
    site().advance(TWO_HOURS);
    const before = tokenRequests().length;

    const tables = await Promise.all(Array.from({ length: 20 }, load));

    expect(tables.map(({ rows }) => rows.length)).toEqual(Array<number>(20).fill(5));
    expect(tokenRequests().length - before).toBe(1);
  }
  expect(tokenRequests().every(({ status }) => status < 300 || status === 400)).toBe(true);
});

test('one current token is stored after all that, and no old one', async () => {
  await load();

  const tokens = Object.keys(site().host.dumpStorage().secrets).filter((key) =>
    key.startsWith('token:'),
  );

  expect(tokens).toHaveLength(1);
});
