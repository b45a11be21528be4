import { readFileSync } from 'node:fs';
import { cloudClient } from '#core/jira/cloud/cloud-client';
import type { JiraClient } from '#core/jira/jira-client';
import { describeWithJiraData, jiraData } from '#support/jira-data/jira-data';

const example = (name: string) => jiraData('cloud-contract', 'openapi-examples', `${name}.json`);
const body = (file: string) => readFileSync(file, 'utf8');

function jiraAnswering(text: string): JiraClient {
  return cloudClient(
    () => Promise.resolve(new Response(text)),
    () => undefined,
  );
}

const SEARCH = { jql: 'a = b', fieldIds: ['summary'], maxResults: 50 };

describeWithJiraData('Atlassian’s own examples', example('get_search_jql.200'), () => {
  const CASES: [file: string, read: (jira: JiraClient) => Promise<unknown>, expected: object][] = [
    ['get_search_jql.200', (jira) => jira.search(SEARCH), { issues: [{ key: 'ED-1' }] }],
    ['post_search_jql.200', (jira) => jira.search(SEARCH), { issues: [{ key: 'ED-1' }] }],
    ['post_search_approximate-count.200', (jira) => jira.count('a = b'), { count: 153 }],
    ['get_field.200', (jira) => jira.fields(), [{ id: 'description' }, { id: 'summary' }]],
    ['get_filter_id.200', (jira) => jira.filter('1'), { name: 'All Open Bugs' }],
    ['get_myself.200', (jira) => jira.myself(), { displayName: 'Mia Krystof' }],
    ['get_serverInfo.200', (jira) => jira.serverInfo(), { version: '1001.0.0-SNAPSHOT' }],
    [
      'post_jql_parse.200',
      (jira) => jira.checkJql('a = b'),
      { code: expect.any(String) as string },
    ],
    [
      'get_jql_autocompletedata.200',
      (jira) => jira.jqlVocabulary(),
      {
        fields: [{ value: 'summary' }, { value: 'Sprint', suggests: true }],
        functions: [{ isList: true }, { isList: false }],
      },
    ],
    [
      'get_jql_autocompletedata_suggestions.200',
      (jira) => jira.jqlSuggestions('reporter', 'a'),
      [
        { displayName: 'ActiveObjects (AO)' },
        { value: 'Atlassian Connect' },
        { value: 'Atlassian Connect in Jira' },
      ],
    ],
  ];

  test.each(CASES)(
    'the Cloud client reads Atlassian’s example %s',
    async (file, read, expected) => {
      await expect(read(jiraAnswering(body(example(file))))).resolves.toMatchObject(expected);
    },
  );
});

interface Recorded {
  body: unknown;
}

const recorded = (name: string) => jiraData('cloud-contract', name);

describeWithJiraData('A real tenant', recorded('atlascode.field.json'), () => {
  const answerOf = (name: string) =>
    JSON.stringify((JSON.parse(body(recorded(name))) as Recorded).body);

  test('the Cloud client reads all 4,142 fields of a real tenant', async () => {
    expect(await jiraAnswering(answerOf('atlascode.field.json')).fields()).toHaveLength(4142);
  });

  test('the Cloud client reads the 122 fields and 66 functions of a real tenant', async () => {
    const { fields, functions, reservedWords } = await jiraAnswering(
      answerOf('atlascode.autocompletedata.json'),
    ).jqlVocabulary();

    expect([fields.length, functions.length, reservedWords.length]).toEqual([122, 66, 178]);
  });
});
