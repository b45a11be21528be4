import { cloudClient } from '#core/jira/cloud/cloud-client';
import { dataCenterClient } from '#core/jira/data-center/data-center-client';
import type { Transport } from '#core/jira/transport';

const SEARCH = { jql: 'project = ABC', fieldIds: ['summary'], maxResults: 1000 };
const NAMED = { headers: { 'x-ausername': 'reader' } };

const keys = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `ABC-${from + index}` }));
const answering = (answer: (turn: number, path: string) => Response): Transport => {
  let turn = 0;
  return (path) => Promise.resolve(answer(turn++, path));
};
const dataCenter = (answer: (turn: number, path: string) => Response) =>
  dataCenterClient(answering(answer), () => undefined);
const cloud = (answer: (turn: number, path: string) => Response) =>
  cloudClient(answering(answer), () => undefined);
const failure = (status: number) => new Response('oops', { status });

test.each([500, 502, 429])(
  'a later page of Data Center that fails with %d leaves the earlier issues and says so',
  async (status) => {
    const jira = dataCenter((turn) =>
      turn < 2
        ? Response.json({ total: 300, issues: keys(1 + 100 * turn, 100) }, NAMED)
        : failure(status),
    );

    const found = await jira.search(SEARCH);

    expect(found.issues).toHaveLength(200);
    expect(found).toMatchObject({ total: { count: 300 }, stoppedBy: 'failure' });
  },
);

test('a later page of Cloud that fails leaves the earlier issues and says so', async () => {
  const jira = cloud((turn, path) => {
    if (path.includes('approximate-count')) return Response.json({ count: 300 });
    return turn === 0
      ? Response.json({ issues: keys(1, 100), nextPageToken: 'next' })
      : failure(500);
  });

  const found = await jira.search(SEARCH);

  expect(found.issues).toHaveLength(100);
  expect(found).toMatchObject({ total: { count: 300 }, stoppedBy: 'failure' });
});

test('a dead token on a later page is not taken for a failure of Jira', async () => {
  const jira = dataCenter((turn) =>
    turn === 0 ? Response.json({ total: 300, issues: keys(1, 100) }, NAMED) : failure(401),
  );

  await expect(jira.search(SEARCH)).rejects.toMatchObject({ code: 'AUTHORIZATION_EXPIRED' });
});

test.each([
  [
    'Data Center',
    dataCenter((turn) => Response.json({ total: 900, issues: keys(1 + 10 * turn, 10) }, NAMED)),
    100,
  ],
  [
    'Cloud',
    cloud((turn, path) =>
      path.includes('approximate-count')
        ? Response.json({ count: 900 })
        : Response.json({ issues: keys(1 + 10 * turn, 10), nextPageToken: `t${turn}` }),
    ),
    120,
  ],
])(
  'the limit of pages of this app is named where %s has more issues',
  async (_name, jira, shown) => {
    const found = await jira.search(SEARCH);

    expect(found.issues.length).toBeGreaterThanOrEqual(shown - 10);
    expect(found).toMatchObject({ total: { count: 900 }, stoppedBy: 'pages' });
  },
);

test.each([{ total: 3 }, { total: 12_000 }])(
  'an answer of Data Center without issues is not an empty result if %j',
  async (answer) => {
    const jira = dataCenter(() => Response.json({ ...answer, issues: [] }, NAMED));

    await expect(jira.search(SEARCH)).rejects.toMatchObject({ code: 'JIRA_UNEXPECTED' });
  },
);

test('an empty result without the name of the user is believed only if Jira knows the user', async () => {
  const empty = Response.json({ total: 0, issues: [] });
  const anonymous = dataCenter((turn) => (turn === 0 ? empty.clone() : failure(401)));
  const known = dataCenter((turn, path) =>
    turn === 0 ? empty.clone() : Response.json({ name: 'reader', displayName: path }),
  );

  await expect(anonymous.search(SEARCH)).rejects.toMatchObject({ code: 'AUTHORIZATION_EXPIRED' });
  await expect(known.search(SEARCH)).resolves.toMatchObject({ issues: [], total: { count: 0 } });
});

test('an empty result that names the user costs no second request', async () => {
  const turns: number[] = [];
  const jira = dataCenter((turn) => {
    turns.push(turn);
    return Response.json({ total: 0, issues: [] }, NAMED);
  });

  await jira.search(SEARCH);

  expect(turns).toEqual([0]);
});

test.each([
  [null, ['ABC-1']],
  [{ key: 7 }, ['ABC-1']],
  [{ key: 'ABC-2', fields: null }, ['ABC-1']],
  ['text', ['ABC-1']],
])('one malformed issue %j of a page leaves the other issues', async (odd, expected) => {
  const jira = dataCenter(() =>
    Response.json({ total: 2, issues: [odd, { key: 'ABC-1' }] }, NAMED),
  );

  const { issues } = await jira.search(SEARCH);

  expect(issues.map(({ key }) => key)).toEqual(expected);
});

test('one malformed entry of the list of fields leaves the other fields', async () => {
  const summary = { id: 'summary', name: 'Summary', custom: false, schema: {} };
  const jira = dataCenter(() => Response.json([null, { id: 7 }, summary, 'x'], NAMED));

  await expect(jira.fields()).resolves.toEqual([summary]);
});

test.each([
  ['a name that is gone', ["The value 'gone' does not exist for the field 'assignee'."]],
  ['two of them', ['One is gone.', 'So is the other.']],
  ['something that is no list', 'odd'],
])('Jira’s remarks about %s reach the table', async (_what, warningMessages) => {
  const jira = dataCenter(() =>
    Response.json({ total: 1, issues: keys(1, 1), warningMessages }, NAMED),
  );

  const { warnings } = await jira.search(SEARCH);

  expect(warnings).toEqual(Array.isArray(warningMessages) ? warningMessages : []);
});

test.each([
  [{ errorMessages: ['No.'], errors: null }, ['No.']],
  [{ errorMessages: null, errors: ['Bad jql.'] }, ['Bad jql.']],
  [{ errorMessages: [], errors: { jql: 'Bad.' } }, ['Bad.']],
  [{ message: 'Not that.' }, ['Not that.']],
  [{ errorMessage: 'Nor that.' }, ['Nor that.']],
])('the words of the error %j reach the author', async (body, jiraMessages) => {
  const jira = dataCenter(() => Response.json(body, { status: 400, ...NAMED }));

  await expect(jira.search(SEARCH)).rejects.toMatchObject({
    code: 'JQL_INVALID',
    details: { jiraMessages },
  });
});
