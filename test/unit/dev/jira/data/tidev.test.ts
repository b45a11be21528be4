import { describeWithJiraData, jiraData } from '#support/jira-data/jira-data';
import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

const FILE = jiraData('tidev', 'issues-3000.with-comments.ndjson.gz');

describeWithJiraData('3,000 real issues', FILE, () => {
  let jira: TestDataCenter;
  beforeAll(async () => {
    jira = await startTestDataCenter({ issuesFile: FILE });
  });
  afterAll(() => jira.stop());

  test('3,000 real issues are loaded with their projects', async () => {
    expect((await jira.search('')).total).toBe(3000);
    const sum = jira.projects.reduce((total, project) => total + project.issues, 0);
    expect(sum).toBe(3000);
    expect(jira.projects[0]).toMatchObject({ key: 'TIMOB' });
  });

  test('a search by project finds as many real issues as the list of projects states', async () => {
    for (const { key, issues } of jira.projects) {
      expect((await jira.search(`project = ${key}`)).total).toBe(issues);
    }
  });

  test('sprints of real issues are a custom field with the text of Data Center', async () => {
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

  test('real issues are found by the words of their comments', async () => {
    const inComments = (await jira.search('comment ~ "reproduce"')).total;
    expect(inComments).toBeGreaterThan(50);
    expect((await jira.search('text ~ "reproduce"')).total).toBeGreaterThanOrEqual(inComments);
  });

  test('a reader with fewer permissions sees fewer real issues of a project and in total', async () => {
    const all = await jira.search('project = TIMOB', 'reader1');
    const fewer = await jira.search('project = TIMOB', 'reader2');
    expect(fewer.total).toBeGreaterThan(0);
    expect(fewer.total).toBeLessThan(all.total);
    expect((await jira.search('', 'reader2')).total).toBeLessThan(3000);
  });
});
