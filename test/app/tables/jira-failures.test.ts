import type { WireError } from '#contract/app-error';
import type { InvocationResult } from '#contract/invocations';
import type { IssueTable } from '#contract/issue-table';
import type { Fault } from '#dev/jira/faults/fault';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { letTimeLimitPass } from '#support/sites/let-time-limit-pass';
import { eventually } from '#support/eventually';

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
  await site().connect('reader2', linkId);
});
beforeEach(() => site().approveEgress());

const load = (jql?: string, account: 'reader1' | 'reader2' = 'reader1') =>
  site().invoke<IssueTable>('jql-table', account, 'loadTable', {
    definition: aDefinition(linkId, jql === undefined ? {} : { jql }),
  });

function errorOf(result: InvocationResult<unknown>): WireError {
  if (result.ok) throw new Error('It worked.');
  expect(result.error.details?.link).toEqual({ id: linkId, name: 'Company Jira' });
  return result.error;
}

const whenSearchIs = (kind: Fault['kind'], times?: number) =>
  site().jira.faults.add({
    path: '/rest/api/2/search',
    kind,
    ...(times === undefined ? {} : { times }),
  });

describe('a query that Jira refuses', () => {
  test('a query that Jira refuses is reported in Jira’s words with the position', async () => {
    const error = errorOf(await load('project = AND order'));

    expect(error.code).toBe('JQL_INVALID');
    expect(error.details?.jiraMessages?.[0]).toMatch(/^Error in the JQL Query: /);
    expect(error.details?.position).toEqual({ line: 1, column: expect.any(Number) as number });
  });

  test('an unknown field of a query is named', async () => {
    const error = errorOf(await load('universe = 42'));

    expect(error.code).toBe('FIELD_UNKNOWN');
    expect(error.details?.jiraMessages?.[0]).toMatch(/'universe'/);
  });

  test('a project of a query that does not exist or is hidden is named', async () => {
    const error = errorOf(await load('project = NOSUCHPROJECT'));

    expect(error.code).toBe('PROJECT_HIDDEN');
    expect(error.details?.jiraMessages?.[0]).toMatch(/NOSUCHPROJECT/);
  });
});

describe('a Jira that fails', () => {
  test.each([
    ['answers HTML', { type: 'html' }, 'JIRA_UNEXPECTED'],
    ['cuts its answer off', { type: 'truncate' }, 'JIRA_UNEXPECTED'],
    ['answers 500', { type: 'status', status: 500 }, 'JIRA_UNEXPECTED'],
    ['answers 503', { type: 'status', status: 503 }, 'JIRA_UNEXPECTED'],
    ['answers 403', { type: 'status', status: 403 }, 'REQUEST_REFUSED'],
    [
      'redirects elsewhere',
      { type: 'status', status: 302, headers: { location: 'https://evil.test/' } },
      'JIRA_UNEXPECTED',
    ],
    ['drops the connection', { type: 'reset' }, 'JIRA_UNREACHABLE'],
  ] as [string, Fault['kind'], string][])(
    'a Jira that %s is reported by its own code',
    async (_what, kind, code) => {
      whenSearchIs(kind);

      expect(errorOf(await load()).code).toBe(code);
    },
  );

  test('a Jira that limits requests is reported with the time to try again', async () => {
    whenSearchIs({ type: 'status', status: 429, headers: { 'retry-after': '90' } });

    const error = errorOf(await load());

    expect(error.code).toBe('RATE_LIMITED');
    expect(Date.parse(error.details?.retryAt ?? '')).toBeGreaterThan(Date.now() + 60_000);
  });

  test('a Jira that takes longer than ten seconds is reported as JIRA_TIMEOUT', async () => {
    const before = site().jira.requests.length;
    whenSearchIs({ type: 'delay', milliseconds: 100_000 }, 1);

    const loading = load();
    await letTimeLimitPass(site().jira, site().virtualTime);

    expect(errorOf(await loading).code).toBe('JIRA_TIMEOUT');
    // It waits no longer once the connection is closed.
    await eventually(() => site().jira.requests.length > before || undefined);
  });

  test.each([
    [
      'lacks a scope',
      { status: 401, body: '{"code":401,"message":"Unauthorized; scope does not match"}' },
      'SCOPE_MISSING',
    ],
    [
      'wants a CAPTCHA',
      { status: 403, headers: { 'X-Authentication-Denied-Reason': 'CAPTCHA_CHALLENGE' } },
      'CAPTCHA_REQUIRED',
    ],
  ])('a Jira that %s is asked once, without refreshing the token', async (_what, answer, code) => {
    const before = site().jira.requests.length;
    whenSearchIs({ type: 'status', ...answer });

    expect(errorOf(await load()).code).toBe(code);
    expect(
      site()
        .jira.requests.slice(before)
        .map(({ path }) => path),
    ).toEqual([expect.stringContaining('/rest/api/2/search')]);
  });

  test('a Jira that fails once answers the next request', async () => {
    whenSearchIs({ type: 'status', status: 500 }, 1);

    expect((await load()).ok).toBe(false);
    expect((await load()).ok).toBe(true);
  });
});

test('a host whose approval was withdrawn is reported as EGRESS_NOT_APPROVED', async () => {
  site().host.egress.revoke('jira-links');

  expect(errorOf(await load()).code).toBe('EGRESS_NOT_APPROVED');
});

describe('a token that Jira refuses too early', () => {
  test.each([
    ['with 401', { type: 'status', status: 401 }],
    ['by treating the reader as anonymous', { type: 'anonymous' }],
  ] as [string, Fault['kind']][])(
    'a token that Jira refuses once %s is refreshed and the request repeated',
    async (_how, kind) => {
      whenSearchIs(kind, 1);

      const result = await load();

      expect(result).toMatchObject({ ok: true });
      expect(result.ok && result.value.rows.length).toBeGreaterThan(0);
    },
  );

  test.each([
    ['with 401', { type: 'status', status: 401 }],
    ['by treating the reader as anonymous', { type: 'anonymous' }],
  ] as [string, Fault['kind']][])(
    'a refreshed token that Jira refuses %s is reported as such and never means "no issues"',
    async (_how, kind) => {
      await site().connect('reader2', linkId);
      whenSearchIs(kind);

      expect(errorOf(await load(undefined, 'reader2')).code).toBe('TOKEN_REFUSED');
    },
  );
});

test('a reader whose tokens were revoked in Jira is asked to approve again, and can', async () => {
  await site().connect('author1', linkId);
  site().jira.revokeUser('author1');
  const definition = aDefinition(linkId);
  const loadAsAuthor = () => site().invoke('jql-table', 'author1', 'loadTable', { definition });

  expect(errorOf(await loadAsAuthor()).code).toBe('AUTHORIZATION_EXPIRED');
  await site().connect('author1', linkId);

  expect((await loadAsAuthor()).ok).toBe(true);
});

test('a table of a link that does not exist is reported as LINK_MISSING', async () => {
  const unknown = '00000000-0000-4000-8000-000000000000';

  await expect(
    site().invoke('jql-table', 'reader1', 'loadTable', { definition: aDefinition(unknown) }),
  ).resolves.toMatchObject({ ok: false, error: { code: 'LINK_MISSING' } });
});
