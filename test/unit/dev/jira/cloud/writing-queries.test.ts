import { startTestCloud, type TestCloud } from '#support/servers/start-jira-cloud';

interface Parsed {
  query: string;
  structure?: { where?: { operator: string }; orderBy?: { fields: unknown[] } };
  errors?: string[];
  warnings?: string[];
}
interface Suggestions {
  results: { value: string; displayName: string }[];
}

describe('Cloud’s help for writing a query', () => {
  let jira: TestCloud;
  beforeAll(async () => {
    jira = await startTestCloud();
  });
  afterAll(() => jira.stop());

  const parse = async (query: string, validation = 'strict'): Promise<Parsed | undefined> => {
    const path = `/rest/api/3/jql/parse?validation=${validation}`;
    const response = await jira.post(path, { queries: [query] }, 'reader1');
    return ((await response.json()) as { queries: Parsed[] }).queries[0];
  };

  test.each([
    ['universe = 42', "Field 'universe' does not exist or you do not have permission to view it."],
    ['summary = test', "The operator '=' is not supported by the 'summary' field."],
    [
      'summary in "test"',
      `Operator 'in' does not support the non-list value '"test"' for field 'summary'.`,
    ],
    [
      'invalid query',
      "Error in the JQL Query: Expecting operator but got 'query'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 9)",
    ],
  ])('jql/parse reports the error of %s in the published wording', async (query, error) => {
    expect(await parse(query)).toEqual({ query, errors: [error] });
  });

  test('jql/parse reports all problems at once, and a value that does not exist as a warning', async () => {
    const query = 'project = INVALID AND universe = 42';
    expect(await parse(query)).toEqual({
      query,
      errors: ["Field 'universe' does not exist or you do not have permission to view it."],
      warnings: ["The value 'INVALID' does not exist for the field 'project'."],
    });
  });

  test('jql/parse returns structure and errors by warn, and no errors by none', async () => {
    const query = 'universe = 42 ORDER BY created';
    expect(await parse(query, 'warn')).toMatchObject({
      structure: {
        where: { operator: '=' },
        orderBy: { fields: [{ field: { name: 'created' } }] },
      },
      errors: [expect.any(String)],
    });
    expect(await parse(query, 'strict')).not.toHaveProperty('structure');
    expect(await parse(query, 'none')).not.toHaveProperty('errors');
  });

  test('jql/parse answers anonymous requests', async () => {
    const response = await jira.post('/rest/api/3/jql/parse', { queries: ['created > -1d'] });
    expect(response.status).toBe(200);
  });

  test('autocompletedata lists fields, functions and reserved words', async () => {
    const response = await jira.fetch('/rest/api/3/jql/autocompletedata', 'reader1');
    const data = (await response.json()) as {
      visibleFieldNames: {
        value: string;
        cfid?: string;
        searchable: string;
        operators: string[];
      }[];
      visibleFunctionNames: { value: string; isList?: string }[];
      jqlReservedWords: string[];
    };
    expect(data.visibleFieldNames).toContainEqual(
      expect.objectContaining({ value: '"Story Points"', cfid: 'cf[10016]', searchable: 'true' }),
    );
    expect(data.visibleFunctionNames).toContainEqual(
      expect.objectContaining({ value: 'openSprints()', isList: 'true' }),
    );
    expect(data.jqlReservedWords).toEqual(expect.arrayContaining(['select', 'limit', 'order']));
  });

  const suggest = async (query: Record<string, string>, user = 'reader1'): Promise<Suggestions> => {
    const path = `/rest/api/3/jql/autocompletedata/suggestions?${new URLSearchParams(query).toString()}`;
    return (await (await jira.fetch(path, user)).json()) as Suggestions;
  };

  test('suggestions have the typed text in bold, and quotes where JQL needs them', async () => {
    expect(await suggest({ fieldName: 'status', fieldValue: 'in p' })).toEqual({
      results: [{ value: '"In Progress"', displayName: '<b>In P</b>rogress' }],
    });
  });

  test('suggestions show users by name and write them by account id', async () => {
    expect(await suggest({ fieldName: 'assignee', fieldValue: 'web' })).toEqual({
      results: [
        {
          value: '"712020:reader1-0000-4000-8000-000000000000"',
          displayName: 'Rosa <b>Web</b>er',
        },
      ],
    });
  });

  test('suggestions are users for BY, and values of the field for TO', async () => {
    const by = { fieldName: 'status', predicateName: 'by', predicateValue: 'rosa' };
    expect((await suggest(by)).results.map(({ displayName }) => displayName)).toEqual([
      '<b>Rosa</b> Weber',
    ]);
    const to = { fieldName: 'status', predicateName: 'to', predicateValue: 'clo' };
    expect((await suggest(to)).results.map(({ value }) => value)).toEqual(['Closed']);
  });

  test('suggestions have no project that the user may not browse', async () => {
    const query = { fieldName: 'project', fieldValue: 'sec' };
    expect((await suggest(query, 'reader1')).results).toHaveLength(1);
    expect((await suggest(query, 'reader2')).results).toEqual([]);
  });
});
