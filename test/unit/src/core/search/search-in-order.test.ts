import type { JiraClient, SearchRequest } from '#core/jira/jira-client';
import { jqlFailure } from '#core/jira/jql-failure';
import { searchInOrder } from '#core/search/search-in-order';

const refusing = (message: string) =>
  ({ search: () => Promise.reject(jqlFailure([message])) }) as unknown as JiraClient;
const request = (jql: string): SearchRequest => ({ jql, fieldIds: ['issuekey'], maxResults: 50 });

test.each([
  ['a = b', 'No.', { reason: 'names' }],
  ['a = = b', 'No.', { position: { line: 1, column: 5 } }],
  ['a = b', 'No (line 3, character 4).', { position: { line: 3, column: 4 } }],
  ['a = b', 'Unbounded JQL queries are not allowed', { reason: 'unbounded' }],
])('the query %j that Jira refuses with %j is wrong at %j', async (jql, message, cause) => {
  const search = searchInOrder(refusing(message), request(jql), { sort: undefined });

  await expect(search).rejects.toMatchObject({
    code: 'JQL_INVALID',
    details: { jiraMessages: [message], ...cause },
  });
});
