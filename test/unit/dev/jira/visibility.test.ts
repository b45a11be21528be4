import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';
import { startTestCloud, type TestCloud } from '#support/servers/start-jira-cloud';

const CUSTOMER = 'customfield_10114';
const HIDDEN = { reader2: [CUSTOMER, 'duedate'] };
const unknown = (name: string): string =>
  `Field '${name}' does not exist or you do not have permission to view it.`;

interface Issue {
  fields: Record<string, unknown>;
}

describe.each(['Cloud', 'Data Center'])('Visibility on %s', (product) => {
  const version = product === 'Cloud' ? '3' : '2';
  const search = product === 'Cloud' ? 'search/jql' : 'search';
  let jira: TestCloud | TestDataCenter;
  beforeAll(async () => {
    jira =
      product === 'Cloud'
        ? await startTestCloud({ hiddenFields: HIDDEN })
        : await startTestDataCenter({ hiddenFields: HIDDEN });
  });
  afterAll(() => jira.stop());

  const get = async <T>(path: string, user: string): Promise<T> =>
    (await (await jira.fetch(`/rest/api/${version}${path}`, user)).json()) as T;
  const find = (
    query: Record<string, string>,
    user: string,
  ): Promise<{ issues: Issue[]; names?: object; schema?: object; errorMessages?: string[] }> =>
    get(`/${search}?${new URLSearchParams(query).toString()}`, user);

  test(`a hidden field is not in the list of fields of ${product}`, async () => {
    const ids = async (user: string): Promise<string[]> =>
      (await get<{ id: string }[]>('/field', user)).map(({ id }) => id);
    expect(await ids('reader1')).toEqual(expect.arrayContaining(HIDDEN.reader2));
    expect((await ids('reader2')).filter((id) => HIDDEN.reader2.includes(id))).toEqual([]);
  });

  test(`a hidden field is in no search result of ${product}, whether requested or not`, async () => {
    const ids = async (fields: string, user: string): Promise<string[]> => {
      const query = { jql: 'project = WEB', fields, expand: 'names,schema', maxResults: '100' };
      const { issues, names = {}, schema = {} } = await find(query, user);
      expect(issues.length).toBeGreaterThan(50);
      const given = issues.flatMap((issue) => Object.keys(issue.fields));
      return [...given, ...Object.keys(names), ...Object.keys(schema)].filter((id) =>
        HIDDEN.reader2.includes(id),
      );
    };
    for (const fields of ['*all', HIDDEN.reader2.join(',')]) {
      expect((await ids(fields, 'reader1')).length).toBeGreaterThan(0);
      expect(await ids(fields, 'reader2')).toEqual([]);
    }
  });

  test.each([
    ['Customer is EMPTY', 'Customer'],
    ['cf[10114] is EMPTY', 'cf[10114]'],
    ['due < now()', 'due'],
    ['project = WEB ORDER BY duedate', 'duedate'],
  ])(`a hidden field does not exist for the query %s on ${product}`, async (jql, name) => {
    const query = { jql, maxResults: '1' };
    expect((await find(query, 'reader2')).errorMessages).toEqual([unknown(name)]);
    expect((await find(query, 'reader1')).errorMessages).toBeUndefined();
  });

  test(`a hidden field is not in the autocomplete data of ${product}`, async () => {
    const names = async (user: string): Promise<string[]> =>
      (
        await get<{ visibleFieldNames: { displayName: string }[] }>('/jql/autocompletedata', user)
      ).visibleFieldNames.map(({ displayName }) => displayName);
    expect(await names('reader1')).toContain('Customer - cf[10114]');
    expect(await names('reader2')).not.toContain('Customer - cf[10114]');
  });

  test(`an issue with a security level exists only for members of the level on ${product}`, async () => {
    const staffOnly = await jira.keys('project = WEB AND level = "Staff only"', 'reader1');
    expect(staffOnly.length).toBeGreaterThan(0);
    const seen = new Set(await jira.keys('project = WEB', 'reader2'));
    expect(seen.size).toBeGreaterThan(300);
    expect(staffOnly.filter((key) => seen.has(key))).toEqual([]);
    const [key = ''] = staffOnly;
    const status = async (user: string): Promise<number> =>
      (await jira.fetch(`/rest/api/${version}/issue/${key}`, user)).status;
    expect([await status('reader1'), await status('reader2')]).toEqual([200, 404]);
  });
});
