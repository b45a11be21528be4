import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';
import {
  CloudOAuthClient,
  startTestCloud,
  type TestCloud,
} from '#support/servers/start-jira-cloud';

interface Page {
  total: number;
  isLast: boolean;
  values: { id: number; name: string; state?: string; location?: { projectKey: string } }[];
}

describe.each(['Cloud', 'Data Center'])('Boards and sprints on %s', (product) => {
  let jira: TestCloud | TestDataCenter;
  beforeAll(async () => {
    jira = product === 'Cloud' ? await startTestCloud() : await startTestDataCenter();
  });
  afterAll(() => jira.stop());

  const get = async (path: string, user = 'admin'): Promise<Page> =>
    (await (await jira.fetch(`/rest/agile/1.0${path}`, user)).json()) as Page;

  test(`the list of boards on ${product} has those of the projects that the user may browse`, async () => {
    const names = async (user: string): Promise<string[]> =>
      (await get('/board', user)).values.map(({ name }) => name);
    expect(await names('admin')).toEqual(['APP board', 'WEB board', 'MOB board', 'PLAT board']);
    expect(await names('reader2')).toEqual(['APP board', 'WEB board']);
    expect(await names('guest')).toEqual([]);
  });

  test(`the list of boards on ${product} can be limited to a project`, async () => {
    const { values } = await get('/board?projectKeyOrId=WEB');
    expect(values).toHaveLength(1);
    expect(values[0]?.location?.projectKey).toBe(product === 'Cloud' ? 'WEB' : undefined);
  });

  test(`the sprints of a board on ${product} are listed by state, one page at a time`, async () => {
    const all = await get('/board/1/sprint?maxResults=4');
    expect(all).toMatchObject({ total: 11, isLast: false, startAt: 0, maxResults: 4 });
    expect((await get('/board/1/sprint?startAt=8')).values).toHaveLength(3);
    const open = await get('/board/1/sprint?state=active,future');
    expect(open.values.map(({ state }) => state)).toEqual(['active', 'future', 'future']);
  });

  test(`GET sprint on ${product} returns a sprint by the id that JQL knows`, async () => {
    const [active] = (await get('/board/1/sprint?state=active')).values;
    const sprint = await get(`/sprint/${active?.id ?? 0}`);
    expect(sprint).toMatchObject({ name: active?.name, state: 'active', originBoardId: 1 });
    const found = await jira.keys(`sprint = ${active?.id ?? 0}`);
    expect(found.length).toBeGreaterThan(0);
  });

  test.each(['/board/3', '/board/3/sprint', '/sprint/201', '/board/99'])(
    `%s on ${product} does not exist for a user who may not browse the project`,
    async (path) => {
      expect((await jira.fetch(`/rest/agile/1.0${path}`, 'reader2')).status).toBe(404);
    },
  );
});

test('Cloud’s boards need granular scopes, because they have no classic one', async () => {
  const jira = await startTestCloud();
  const granular = ['read:board-scope:jira-software', 'read:project:jira'];
  const client = new CloudOAuthClient(jira, ['read:jira-work', ...granular]);
  const status = async (scope: string): Promise<number> => {
    const { access_token } = await client.tokens('admin', { scope });
    return (await client.gateway(access_token, '/rest/agile/1.0/board')).status;
  };
  expect(await status('read:jira-work')).toBe(401);
  expect(await status(granular.join(' '))).toBe(200);
  await jira.stop();
});
