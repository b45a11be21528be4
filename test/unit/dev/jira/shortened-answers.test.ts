import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';
import { startTestCloud, type TestCloud } from '#support/servers/start-jira-cloud';

interface Remarks {
  total: number;
  maxResults: number;
  comments?: unknown[];
  worklogs?: unknown[];
}

const DISCUSSED = 'summary ~ "Discussed at length"';

/** What Jira leaves out of long lists inside an issue; the total always tells. */
describe('Answers are shortened', () => {
  let cloud: TestCloud;
  let dataCenter: TestDataCenter;
  beforeAll(async () => {
    cloud = await startTestCloud();
    dataCenter = await startTestDataCenter();
  });
  afterAll(() => Promise.all([cloud.stop(), dataCenter.stop()]));

  const onCloud = async (jql: string, field: string): Promise<Remarks[]> =>
    (await cloud.search({ jql, fields: [field], maxResults: 100 })).issues.map(
      ({ fields }) => fields[field] as Remarks,
    );
  const onDataCenter = async (jql: string, field: string): Promise<Remarks[]> =>
    (await dataCenter.search(jql, 'admin', { fields: field, maxResults: '1000' })).issues.map(
      ({ fields }) => fields[field] as Remarks,
    );

  test('Cloud’s search shows the first 20 comments, an issue of its own shows all', async () => {
    const [comment] = await onCloud(DISCUSSED, 'comment');
    expect(comment).toMatchObject({ total: 45, maxResults: 20 });
    expect(comment?.comments).toHaveLength(20);
    const [key = ''] = await cloud.keys(DISCUSSED);
    const issue = await cloud.fetch(`/rest/api/3/issue/${key}?fields=comment`, 'admin');
    const { fields } = (await issue.json()) as { fields: { comment: Remarks } };
    expect(fields.comment.comments).toHaveLength(45);
  });

  test('Data Center’s search shows every comment', async () => {
    const [comment] = await onDataCenter(DISCUSSED, 'comment');
    expect(comment?.comments).toHaveLength(45);
  });

  test('both show 20 worklogs', async () => {
    const jql = 'timespent > 22h';
    for (const logs of [await onCloud(jql, 'worklog'), await onDataCenter(jql, 'worklog')]) {
      expect(logs.length).toBeGreaterThan(0);
      for (const log of logs) {
        expect(log.total).toBeGreaterThan(20);
        expect(log.worklogs).toHaveLength(20);
      }
    }
  });

  test('Data Center’s changelog is whole', async () => {
    const { issues } = await dataCenter.search(DISCUSSED, 'admin', { expand: 'changelog' });
    const { changelog } = issues[0] as unknown as {
      changelog: { total: number; histories: unknown[] };
    };
    expect(changelog.histories).toHaveLength(changelog.total);
    expect(changelog.total).toBeGreaterThan(100);
  });
});
