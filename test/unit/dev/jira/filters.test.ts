import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';
import { startTestCloud, type TestCloud } from '#support/servers/start-jira-cloud';

interface Shared {
  id: string;
  name: string;
  jql?: string;
  sharePermissions: { type: string; project?: { key: string }; group?: { name: string } }[];
}

describe.each(['Cloud', 'Data Center'])('Saved filters on %s', (product) => {
  const version = product === 'Cloud' ? '3' : '2';
  let jira: TestCloud | TestDataCenter;
  beforeAll(async () => {
    jira = product === 'Cloud' ? await startTestCloud() : await startTestDataCenter();
  });
  afterAll(() => jira.stop());

  const ask = (path: string, user: string): Promise<Response> =>
    jira.fetch(`/rest/api/${version}/filter/${path}`, user);
  const filter = async (id: string, user: string): Promise<Shared> =>
    (await (await ask(id, user)).json()) as Shared;

  test.each([
    ['with all users', '10000', ['admin', 'author1', 'author2', 'reader1', 'reader2', 'guest']],
    ['with no user', '10002', ['author1']],
    ['with a group', '10004', ['admin', 'author1']],
    ['with projects', '10005', ['admin', 'author1', 'author2', 'reader1', 'reader2']],
    ['with a user', '10006', ['author1', 'reader1']],
  ])(
    `a filter of ${product} that is shared %s exists for exactly these users, in REST and in JQL`,
    async (_, id, expected) => {
      const seen: string[] = [];
      for (const user of ['admin', 'author1', 'author2', 'reader1', 'reader2', 'guest']) {
        const found = (await ask(id, user)).status === 200;
        if (found) seen.push(user);
        const { errorMessages } = await search(`project = WEB AND filter = ${id}`, user);
        // For the guest, the project in the query does not exist either.
        if (user !== 'guest') expect(errorMessages === undefined).toBe(found);
      }
      expect(seen).toEqual(expected);
    },
  );

  async function search(jql: string, user: string): Promise<{ errorMessages?: string[] }> {
    const path = product === 'Cloud' ? 'search/jql' : 'search';
    const query = new URLSearchParams({ jql, maxResults: '1' });
    const response = await jira.fetch(`/rest/api/${version}/${path}?${query.toString()}`, user);
    return (await response.json()) as { errorMessages?: string[] };
  }

  test(`a filter of ${product} states its shares, but no project that the user may not browse`, async () => {
    const names = ({ sharePermissions }: Shared): (string | undefined)[] =>
      sharePermissions.map(({ type, project, group }) => project?.key ?? group?.name ?? type);
    expect(names(await filter('10000', 'reader2'))).toEqual(['loggedin']);
    expect(names(await filter('10004', 'admin'))).toEqual(['security-team']);
    expect(names(await filter('10005', 'reader1'))).toEqual(['WEB', 'SEC']);
    expect(names(await filter('10005', 'reader2'))).toEqual(['WEB', 'project-unknown']);
  });

  test(`favourite filters of a user are a plain list on ${product}`, async () => {
    const names = async (user: string): Promise<string[]> =>
      ((await (await ask('favourite', user)).json()) as Shared[]).map(({ name }) => name);
    expect(await names('reader1')).toEqual(['Open bugs', 'For Rosa']);
    expect(await names('guest')).toEqual([]);
  });
});

describe('Cloud’s search for filters', () => {
  let jira: TestCloud;
  beforeAll(async () => {
    jira = await startTestCloud();
  });
  afterAll(() => jira.stop());

  const page = async (
    query = '',
    user = 'reader1',
  ): Promise<{ total: number; isLast: boolean; values: Partial<Shared>[] }> => {
    const response = await jira.fetch(`/rest/api/3/filter/search${query}`, user);
    return (await response.json()) as never;
  };
  const namesOf = ({ values }: { values: Partial<Shared>[] }): (string | undefined)[] =>
    values.map(({ name }) => name);

  test('filter/search finds filters by a part of the name, by owner and by id, sorted by name', async () => {
    expect(namesOf(await page())).toEqual([
      'For Rosa',
      'Open bugs',
      'Overdue',
      'Release 4.2.0',
      'Storefront and runbooks',
    ]);
    expect(namesOf(await page('?filterName=OVER'))).toEqual(['Overdue']);
    const owner = encodeURIComponent('712020:author1-0000-4000-8000-000000000000');
    expect(namesOf(await page(`?accountId=${owner}`))).toEqual(['For Rosa', 'Release 4.2.0']);
    expect(namesOf(await page('?id=10000&id=10002&id=10003'))).toEqual(['Open bugs', 'Overdue']);
  });

  test('filter/search returns the JQL of filters only if it is expanded', async () => {
    expect((await page('?filterName=overdue')).values[0]).not.toHaveProperty('jql');
    const [found] = (await page('?filterName=overdue&expand=jql,owner')).values;
    expect(found?.jql).toContain('due < startOfDay()');
    expect(found).toHaveProperty('owner.displayName', 'Beatriz Moreno');
  });

  test('filter/search returns one page at a time', async () => {
    expect(await page('?maxResults=2&startAt=4')).toMatchObject({ total: 5, isLast: true });
    expect(await page('?maxResults=2')).toMatchObject({ total: 5, isLast: false });
  });

  test('filter/my lists the filters that the user owns', async () => {
    const response = await jira.fetch('/rest/api/3/filter/my', 'author1');
    const names = ((await response.json()) as Shared[]).map(({ name }) => name);
    expect(names).toEqual(['Release 4.2.0', 'My open issues', 'For Rosa']);
    expect((await jira.fetch('/rest/api/3/filter/my')).status).toBe(401);
  });
});
