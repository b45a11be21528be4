import { jiraApi } from '#core/jira/jira-api';
import { sharedCalls } from '#core/jira/shared-calls';

function callsOf(body: unknown) {
  const asked: string[] = [];
  const transport = (path: string) => {
    asked.push(path);
    return Promise.resolve(Response.json(body));
  };
  return {
    asked,
    ...sharedCalls(
      jiraApi(transport, () => undefined),
      '/rest/api/2',
    ),
  };
}

test.each(['1', '1'.repeat(18)])('a board whose filter has the id %s is read', async (id) => {
  const jira = callsOf({ filter: { id } });

  await expect(jira.boardFilterId('7/8')).resolves.toBe(id);
  expect(jira.asked).toEqual(['/rest/agile/1.0/board/7%2F8/configuration']);
});

test.each(['', 'a1', '1a', '1'.repeat(19)])(
  'a board whose filter has the id %j is not read',
  async (id) => {
    await expect(callsOf({ filter: { id } }).boardFilterId('7')).rejects.toMatchObject({
      code: 'JIRA_UNEXPECTED',
    });
  },
);

test('suggestions of a query are plain text', async () => {
  const results = [
    { value: '"a"', displayName: '<B>a</B>&amp;&lt;b&gt;&quot;c&quot;&#39;d&#39; (x) ' },
    { value: 'plain' },
  ];
  const jira = callsOf({ results });

  await expect(jira.jqlSuggestions('a b', 'c&d')).resolves.toEqual([
    { value: '"a"', displayName: `a&<b>"c"'d' (x)` },
    { value: 'plain', displayName: 'plain' },
  ]);
  expect(jira.asked).toEqual([
    '/rest/api/2/jql/autocompletedata/suggestions?fieldName=a+b&fieldValue=c%26d',
  ]);
});

test('the vocabulary of queries says what Jira leaves out as its defaults', async () => {
  const jira = callsOf({
    visibleFieldNames: [
      { value: 'key' },
      {
        value: 'due',
        displayName: 'due date',
        operators: ['='],
        types: ['java.util.Date'],
        orderable: 'true',
        auto: true,
      },
    ],
    visibleFunctionNames: [
      { value: 'now()' },
      { value: 'f()', displayName: 'g()', isList: 'true' },
    ],
    jqlReservedWords: ['and'],
  });

  await expect(jira.jqlVocabulary()).resolves.toEqual({
    fields: [
      {
        value: 'key',
        displayName: 'key',
        operators: [],
        types: [],
        orderable: false,
        suggests: false,
      },
      {
        value: 'due',
        displayName: 'due date',
        operators: ['='],
        types: ['java.util.Date'],
        orderable: true,
        suggests: true,
      },
    ],
    functions: [
      { value: 'now()', displayName: 'now()', isList: false, types: [] },
      { value: 'f()', displayName: 'g()', isList: true, types: [] },
    ],
    reservedWords: ['and'],
  });
});

test.each([
  [{ displayName: 'Ann' }, 'Ann'],
  [{ name: 'ann', displayName: 'Ann' }, 'ann'],
  [{ accountId: '1', name: 'ann', displayName: 'Ann' }, '1'],
])('the user of a request that Jira answers as %j has the name %s', async (body, name) => {
  await expect(callsOf(body).myself()).resolves.toEqual({ name, displayName: 'Ann' });
});

test('a Jira that does not say how it is deployed is a server', async () => {
  await expect(callsOf({ baseUrl: 'https://x.test', version: '8' }).serverInfo()).resolves.toEqual({
    baseUrl: 'https://x.test',
    version: '8',
    deploymentType: 'Server',
  });
});

test('a field that cannot be read does not take the others away', async () => {
  const body = [{ id: 1 }, { id: 'x', name: 'X', schema: { type: 7 } }];

  await expect(callsOf(body).fields()).resolves.toEqual([
    { id: 'x', name: 'X', custom: false, schema: {} },
  ]);
});
