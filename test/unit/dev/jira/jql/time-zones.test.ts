import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';
import { startTestCloud, type TestCloud } from '#support/servers/start-jira-cloud';

const DAYS = [3, 4, 5, 6];

function issueOf(day: number): object {
  const created = `2026-11-0${day}T08:00:00.000+0000`;
  return {
    id: String(100 + day),
    key: `T-${day}`,
    fields: {
      summary: `Created on day ${day}`,
      issuetype: { id: '1', name: 'Bug', subtask: false },
      project: { id: '1', key: 'T', name: 'Test project' },
      status: {
        id: '1',
        name: 'Open',
        statusCategory: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
      },
      created,
      updated: created,
    },
  };
}

/** author1 is in New York, author2 in Tokyo. Four issues were created on four days at 08:00 UTC. */
describe.each([
  ['Data Center', startTestDataCenter],
  ['Cloud', startTestCloud],
])('Time zones on %s', (product, start) => {
  let jira: TestCloud | TestDataCenter;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zones-'));
    const file = join(folder, 'issues.ndjson');
    await writeFile(file, DAYS.map((day) => JSON.stringify(issueOf(day))).join('\n'));
    // Monday 03:00 UTC: noon in Tokyo, and still Sunday evening in New York.
    jira = await start({ issuesFile: file, now: () => Date.UTC(2026, 10, 23, 3) });
  });
  afterAll(async () => {
    await jira.stop();
    await rm(folder, { recursive: true });
  });

  test(`a time in a query on ${product} is in the time zone of the user`, async () => {
    expect(await jira.keys('created = "2026-11-04 17:00"', 'author2')).toEqual(['T-4']);
    expect(await jira.keys('created = "2026-11-04 03:00"', 'author1')).toEqual(['T-4']);
  });

  test(`startOfDay() on ${product} is the start of the day in the time zone of the user`, async () => {
    const jql = 'created >= startOfDay(-18d) AND created < startOfDay(-17d)';
    expect(await jira.keys(jql, 'author1')).toEqual(['T-4']);
    expect(await jira.keys(jql, 'author2')).toEqual(['T-5']);
  });

  test(`a day in a query on ${product} begins and ends in the time zone of the user`, async () => {
    expect(
      await jira.keys('created >= "2026-11-04" AND created < "2026-11-05"', 'author1'),
    ).toEqual(['T-4']);
    expect(await jira.keys('created < endOfDay(-19d)', 'author2')).toEqual(['T-4', 'T-3']);
  });
});
