import { AppError } from '#contract/app-error';
import { dataCenterClient } from '#core/jira/data-center/data-center-client';
import type { JiraRequest, Transport } from '#core/jira/transport';

type Asked = { path: string } & JiraRequest;

function clientOf(answer: Response) {
  const asked: Asked[] = [];
  const transport: Transport = (path, request) => {
    asked.push({ path, ...request });
    return Promise.resolve(answer);
  };
  const retryAt = ({ headers }: Response) => {
    const seconds = headers.get('retry-after');
    return seconds === null ? undefined : `in ${seconds} s`;
  };
  return { jira: dataCenterClient(transport, retryAt), asked };
}

/** Data Center names the user whom it answers. */
const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { headers: { 'x-ausername': 'reader1' }, ...init });
const SEARCH = { jql: 'project = ABC', fieldIds: ['summary'], maxResults: 50 };
const NO_ISSUES = { startAt: 0, maxResults: 50, total: 0, issues: [] };

async function searchFailure(answer: Response): Promise<AppError> {
  const error: unknown = await clientOf(answer)
    .jira.search(SEARCH)
    .then(
      () => undefined,
      (reason: unknown) => reason,
    );
  if (error instanceof AppError) return error;
  throw new Error(`not an AppError: ${String(error)}`);
}

describe('a search', () => {
  test('a search of Data Center requests the named fields only, with their names and schemas', async () => {
    const { jira, asked } = clientOf(json(NO_ISSUES));

    await jira.search({ ...SEARCH, jql: 'summary ~ "a&b"', fieldIds: ['summary', 'status'] });

    expect(asked[0]?.method).toBe('GET');
    const url = new URL(asked[0]?.path ?? '', 'https://jira.example.com');
    expect(url.pathname).toBe('/rest/api/2/search');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      jql: 'summary ~ "a&b"',
      startAt: '0',
      maxResults: '50',
      fields: 'summary,status',
      expand: 'names,schema',
    });
  });

  test.each(['../../logout', 'A-1"><b>', '\ud800-1', ''])(
    'a search of Data Center that returns the issue key %j is unexpected',
    async (key) => {
      const answer = json({ ...NO_ISSUES, total: 1, issues: [{ key, fields: {} }] });

      expect((await searchFailure(answer)).code).toBe('JIRA_UNEXPECTED');
    },
  );

  test('a search of Data Center whose query is too long for a URL sends it in a body', async () => {
    const { jira, asked } = clientOf(json(NO_ISSUES));
    const jql = `key in (${'ABC-1,'.repeat(1_000)}ABC-1)`;

    await jira.search({ ...SEARCH, jql });

    expect(asked[0]).toMatchObject({ method: 'POST', path: '/rest/api/2/search' });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      jql,
      startAt: 0,
      maxResults: 50,
      fields: ['summary'],
      expand: ['names', 'schema'],
    });
  });

  test('a search of Data Center returns issues, the total and descriptions of fields', async () => {
    const { jira } = clientOf(
      json({
        total: 1,
        issues: [{ id: '1', key: 'ABC-1', fields: { summary: 'One' }, expand: 'operations' }],
        names: { summary: 'Zusammenfassung' },
        schema: { summary: { type: 'string', system: 'summary' } },
      }),
    );

    const page = await jira.search(SEARCH);

    expect(page.total).toEqual({ count: 1, precision: 'exact' });
    expect(page.issues).toEqual([{ id: '1', key: 'ABC-1', fields: { summary: 'One' } }]);
    expect(page.described.get('summary')).toEqual({
      name: 'Zusammenfassung',
      schema: { type: 'string', system: 'summary' },
    });
  });

  test('a search of Data Center works with malformed descriptions of fields', async () => {
    const { jira } = clientOf(json({ ...NO_ISSUES, names: 7, schema: { a: 'b' } }));

    expect((await jira.search(SEARCH)).described.size).toBe(0);
  });

  test('a syntax error of Data Center has Jira’s message and its position', async () => {
    const message =
      "Error in the JQL Query: Expecting operator but got 'query'. (line 1, character 9)";

    const error = await searchFailure(
      json({ errorMessages: [message], errors: {} }, { status: 400 }),
    );

    expect(error.code).toBe('JQL_INVALID');
    expect(error.details).toEqual({
      jiraMessages: [message],
      position: { line: 1, column: 9 },
    });
  });

  test('the position of a syntax error is found in other languages too', async () => {
    const message = 'Fehler in der JQL-Abfrage: (Zeile 2, Zeichen 14)';

    const error = await searchFailure(json({ errorMessages: [message] }, { status: 400 }));

    expect(error.details.position).toEqual({ line: 2, column: 14 });
  });

  test.each([
    ["Field 'universe' does not exist or you do not have permission to view it.", 'FIELD_UNKNOWN'],
    ["The value 'HIDDEN' does not exist for the field 'project'.", 'PROJECT_HIDDEN'],
    ["The operator '=' is not supported by the 'summary' field.", 'JQL_INVALID'],
  ])('Jira’s message “%s” is reported as %s', async (message, code) => {
    const error = await searchFailure(json({ errorMessages: [message] }, { status: 400 }));

    expect(error.code).toBe(code);
    expect(error.details.jiraMessages).toEqual([message]);
  });

  test('endless messages of Jira are cut', async () => {
    const errorMessages = Array.from({ length: 50 }, () => 'x'.repeat(10_000));

    const error = await searchFailure(json({ errorMessages }, { status: 400 }));

    expect(JSON.stringify(error.toWire()).length).toBeLessThan(3_000);
  });
});

describe('an anonymous answer', () => {
  test.each([
    ['no issues', json(NO_ISSUES, { headers: { 'X-AUSERNAME': 'anonymous' } })],
    [
      'a failed login',
      json(NO_ISSUES, { headers: { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' } }),
    ],
    [
      'an unknown project',
      json(
        { errorMessages: ["The value 'ABC' does not exist for the field 'project'."] },
        { status: 400, headers: { 'X-AUSERNAME': 'anonymous' } },
      ),
    ],
    ['401', new Response('Client must be authenticated', { status: 401 })],
  ])('%s from an anonymous request means that the approval has expired', async (_what, answer) => {
    expect((await searchFailure(answer)).code).toBe('AUTHORIZATION_EXPIRED');
  });

  test('an anonymous answer of any resource means that the approval has expired', async () => {
    const { jira } = clientOf(json([], { headers: { 'X-AUSERNAME': 'anonymous' } }));

    await expect(jira.fields()).rejects.toMatchObject({ code: 'AUTHORIZATION_EXPIRED' });
  });
});

describe('a failure', () => {
  test('a 429 of Jira says when to come back', async () => {
    const answer = new Response('', { status: 429, headers: { 'retry-after': '30' } });

    expect((await searchFailure(answer)).toWire()).toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAt: 'in 30 s' },
    });
  });

  test('a 429 of Jira without a time is a limit too', async () => {
    const error = await searchFailure(new Response('', { status: 429 }));

    expect(error.code).toBe('RATE_LIMITED');
    expect(error.details.retryAt).toBeUndefined();
  });

  const refused = (status: number, headers: Record<string, string> = {}, body = '') =>
    new Response(body, { status, headers });

  test.each([
    ['403', refused(403), 'REQUEST_REFUSED'],
    ['403 in Jira’s words', refused(403, {}, '{"errorMessages":["No."]}'), 'NO_SITE_ACCESS'],
    [
      '403 to an anonymous user',
      refused(403, { 'X-AUSERNAME': 'anonymous' }),
      'AUTHORIZATION_EXPIRED',
    ],
    ['a sign-in of a proxy', refused(401, { 'WWW-Authenticate': 'Basic' }), 'PROXY_SIGN_IN'],
    [
      'no access to the application',
      refused(401, { 'X-Seraph-LoginReason': 'AUTHORISATION_FAILED' }),
      'NO_SITE_ACCESS',
    ],
    [
      'a lock-out',
      refused(401, { 'X-Seraph-LoginReason': 'AUTHENTICATION_DENIED' }),
      'CAPTCHA_REQUIRED',
    ],
    [
      'a lock-out that names the CAPTCHA',
      refused(403, { 'X-Authentication-Denied-Reason': 'CAPTCHA_CHALLENGE; login-url=/login.jsp' }),
      'CAPTCHA_REQUIRED',
    ],
    [
      'the gateway’s word for a missing scope',
      refused(401, {}, '{"code":401,"message":"Unauthorized; scope does not match"}'),
      'SCOPE_MISSING',
    ],
    [
      'OAuth’s word for a missing scope',
      refused(403, { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' }),
      'SCOPE_MISSING',
    ],
    [
      'a 401 of the gateway',
      refused(401, {}, '{"code":401,"message":"Unauthorized"}'),
      'AUTHORIZATION_EXPIRED',
    ],
  ])('a refusal by Jira (%s) is told from every other refusal', async (_what, answer, code) => {
    expect((await searchFailure(answer)).code).toBe(code);
  });

  test.each([
    ['a server error', new Response('oops', { status: 500 }), 500],
    ['HTML', new Response('<html>Log in</html>'), 200],
    ['cut JSON', new Response('{"issues":[{"key":"AB'), 200],
    ['JSON of something else', json({ hello: 'world' }), 200],
    ['a redirect', new Response(null, { status: 302 }), 302],
    ['a 400 that is not Jira’s', new Response('<html>', { status: 400 }), 400],
  ])('%s in answer to a search is unexpected', async (_what, answer, status) => {
    const error = await searchFailure(answer);

    expect(error.code).toBe('JIRA_UNEXPECTED');
    expect(error.details.status).toBe(status);
  });
});

test('a field without a schema has an empty one', async () => {
  const { jira } = clientOf(
    json([{ id: 'issuekey', name: 'Key', custom: false, navigable: true }]),
  );

  await expect(jira.fields()).resolves.toEqual([
    { id: 'issuekey', name: 'Key', custom: false, schema: {} },
  ]);
});

test('a user of Data Center has a name', async () => {
  const { jira } = clientOf(json({ name: 'reader1', displayName: 'Rita Reader', active: true }));

  await expect(jira.myself()).resolves.toEqual({ name: 'reader1', displayName: 'Rita Reader' });
});

test('a filter id cannot lead elsewhere', async () => {
  const { jira, asked } = clientOf(json({ id: '1', name: 'Mine', jql: 'a = b' }));

  await jira.filter('../../../secure/admin');

  expect(asked[0]?.path).toBe('/rest/api/2/filter/..%2F..%2F..%2Fsecure%2Fadmin');
});
