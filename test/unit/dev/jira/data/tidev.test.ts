import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

/** Real issues that are not part of the project; `JIRA_DATA` names their folder. */
const FOLDER = process.env.JIRA_DATA ?? resolve(__dirname, '../../../../../../shared/jira-data');
const FILE = join(FOLDER, 'tidev', 'issues-3000.with-comments.ndjson.gz');
const describeWithData = existsSync(FILE) ? describe : describe.skip;

describeWithData('3,000 real issues (needs the tidev files; skipped without them)', () => {
  let jira: TestDataCenter;
  beforeAll(async () => {
    jira = await startTestDataCenter({ issuesFile: FILE });
  });
  afterAll(() => jira.stop());

  test('are all there, with their projects', async () => {
    expect((await jira.search('')).total).toBe(3000);
    const sum = jira.projects.reduce((total, project) => total + project.issues, 0);
    expect(sum).toBe(3000);
    expect(jira.projects[0]).toMatchObject({ key: 'TIMOB' });
  });

  test('are divided among the projects as the list of projects says', async () => {
    for (const { key, issues } of jira.projects) {
      expect((await jira.search(`project = ${key}`)).total).toBe(issues);
    }
  });

  test('have sprints, epics and flags as custom fields of Data Center', async () => {
    const { issues, names } = await jira.search('sprint in closedSprints()', 'admin', {
      fields: '*all',
      expand: 'names',
      maxResults: '1',
    });
    const sprint = Object.entries(names ?? {}).find(([, name]) => name === 'Sprint')?.[0] ?? '';
    expect(String(issues[0]?.fields[sprint])).toMatch(
      /^com\.atlassian\.greenhopper\.service\.sprint\.Sprint@\w+\[id=\d+,/,
    );
    expect(issues[0]?.fields).not.toHaveProperty('closedSprints');
  });

  test('are searched by their comments', async () => {
    const inComments = (await jira.search('comment ~ "reproduce"')).total;
    expect(inComments).toBeGreaterThan(50);
    expect((await jira.search('text ~ "reproduce"')).total).toBeGreaterThanOrEqual(inComments);
  });

  test('are fewer for a reader with fewer rights, in every project', async () => {
    const all = await jira.search('project = TIMOB', 'reader1');
    const fewer = await jira.search('project = TIMOB', 'reader2');
    expect(fewer.total).toBeGreaterThan(0);
    expect(fewer.total).toBeLessThan(all.total);
    expect((await jira.search('', 'reader2')).total).toBeLessThan(3000);
  });
});
