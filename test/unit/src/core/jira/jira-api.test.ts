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
    {
      method: 'POST',
      body: JSON.stringify(body),
      isSearch: true,
      asGet: `${PATH}?jql=${body.jql}`,
    },
  ]);
});

test.each([
  [6_000, true],
  [6_001, false],
])('a POST whose URL as a GET would have %d characters can be a GET: %s', (length, canBeGet) => {
  expect('asGet' in getOrAsk(PATH, bodyOfLength(length))[1]).toBe(canBeGet);
});

const jiraMessage = (text: string) => JSON.stringify({ errorMessages: [text] });

test.each([
  ['Jira’s refusal of the query', 400, jiraMessage('No such field.'), 'JQL_INVALID'],
  ['a URL that is too long', 414, '', 'REQUEST_REFUSED'],
  ['headers that are too large', 431, '', 'REQUEST_REFUSED'],
  ['a 400 of the server before Jira', 400, '<html>', 'REQUEST_REFUSED'],
  ['another refusal', 403, jiraMessage('No.'), 'NO_SITE_ACCESS'],
])(
  'after a refused POST, %s (%d) in answer to the GET is reported by its own code',
  async (_what, status, body, code) => {
    const api = jiraApi(
      (_path, { method }) =>
        Promise.resolve(
          method === 'POST' ? new Response('', { status: 405 }) : new Response(body, { status }),
        ),
      () => undefined,
    );

    await expect(
      api.query(getOrAsk(PATH, bodyOfLength(3_000)), fieldsSchema),
    ).rejects.toMatchObject({
      code,
    });
  },
);

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
