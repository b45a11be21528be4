import { get, getOrAsk, jiraApi } from '#core/jira/jira-api';
import { fieldsSchema } from '#core/jira/responses/jira-responses';

const PATH = '/rest/api/2/search';

/** A body whose call by GET has a URL of so many characters. */
const bodyOfLength = (length: number) => ({ jql: 'x'.repeat(length - `${PATH}?jql=`.length) });

test('a call whose URL has 2,000 characters is a GET', () => {
  const [path, { method }] = getOrAsk(PATH, bodyOfLength(2_000));

  expect(path).toHaveLength(2_000);
  expect(method).toBe('GET');
});

test('a call whose URL would have 2,001 characters is a POST that changes nothing', () => {
  const body = bodyOfLength(2_001);

  expect(getOrAsk(PATH, body)).toEqual([
    PATH,
    { method: 'POST', body: JSON.stringify(body), isSearch: true },
  ]);
});

test('a field that Jira does not call custom is not a custom field', async () => {
  const body = [
    { id: 'summary', name: 'Summary' },
    { id: 'customfield_1', name: 'Points', custom: true },
  ];
  const api = jiraApi(
    () => Promise.resolve(Response.json(body)),
    () => undefined,
  );

  expect(await api.read(get('/rest/api/2/field'), fieldsSchema)).toEqual([
    { id: 'summary', name: 'Summary', custom: false, schema: {} },
    { id: 'customfield_1', name: 'Points', custom: true, schema: {} },
  ]);
});
