import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';
import { startTestCloud, type TestCloud } from '#support/servers/start-jira-cloud';

interface Remarks {
  total: number;
  maxResults: number;
  comments?: unknown[];
  worklogs?: unknown[];
}

const DISCUSSED = 'summary ~ "Discussed at length"';

/** Jira shortens long lists inside an issue; `total` still counts all elements. */
describe('Long lists inside issues', () => {
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

  test('Cloud’s search returns the first 20 comments of an issue, and GET issue returns all of them', async () => {
    const [comment] = await onCloud(DISCUSSED, 'comment');
    expect(comment).toMatchObject({ total: 45, maxResults: 20 });
    expect(comment?.comments).toHaveLength(20);
    const [key = ''] = await cloud.keys(DISCUSSED);
    const issue = await cloud.fetch(`/rest/api/3/issue/${key}?fields=comment`, 'admin');
    const { fields } = (await issue.json()) as { fields: { comment: Remarks } };
    expect(fields.comment.comments).toHaveLength(45);
  });

  test('Data Center’s search returns all comments of an issue', async () => {
    const [comment] = await onDataCenter(DISCUSSED, 'comment');
    expect(comment?.comments).toHaveLength(45);
  });

  test('both products return the first 20 worklogs of an issue', async () => {
    const jql = 'timespent > 22h';
    for (const logs of [await onCloud(jql, 'worklog'), await onDataCenter(jql, 'worklog')]) {
      expect(logs.length).toBeGreaterThan(0);
      for (const log of logs) {
        expect(log.total).toBeGreaterThan(20);
        expect(log.worklogs).toHaveLength(20);
      }
    }
  });

  test('Data Center’s search returns the whole changelog of an issue', async () => {
    const { issues } = await dataCenter.search(DISCUSSED, 'admin', { expand: 'changelog' });
    const { changelog } = issues[0] as unknown as {
      changelog: { total: number; histories: unknown[] };
    };
    expect(changelog.histories).toHaveLength(changelog.total);
    expect(changelog.total).toBeGreaterThan(100);
  });
});
