import type { Fault } from '#dev/jira/faults/fault';
import { cloudClient } from '#core/jira/cloud/cloud-client';
import type { JiraClient } from '#core/jira/jira-client';
import type { Transport } from '#core/jira/transport';
import { startClientUnderTest, type ClientUnderTest } from '#support/servers/client-of';
import {
  CloudOAuthClient,
  startTestCloud,
  type TestCloud,
} from '#support/servers/start-jira-cloud';

const SEARCH = '/rest/api/3/search/jql';
const COUNT = '/rest/api/3/search/approximate-count';
const DOC = { jql: 'project = DOC order by key', fieldIds: ['summary'], maxResults: 50 };

describe('a search of Jira Cloud', () => {
  let under: ClientUnderTest;
  let jira: JiraClient;
  beforeAll(async () => {
    under = await startClientUnderTest('Jira Cloud');
    jira = under.as('admin');
  });
  afterEach(() => {
    under.jira.faults.clear();
    under.asked();
  });
  afterAll(() => under.jira.stop());

  const asked = () => under.asked().map((path) => path.split('?')[0]);
  const arm = (kind: Fault['kind'], times?: number, path = SEARCH) =>
    under.jira.faults.add({ path, kind, ...(times !== undefined && { times }) });

  test('a cut search of Jira Cloud states an estimate of the total', async () => {
    const { issues, total } = await jira.search(DOC);

    expect(issues).toHaveLength(50);
    expect(total).toEqual({ count: 120, precision: 'approximate' });
    expect(asked()).toEqual([SEARCH, COUNT]);
  });

  test('a search of Jira Cloud that reached the last page requests no estimate', async () => {
    const { issues, total } = await jira.search({ ...DOC, maxResults: 1000 });

    expect(issues).toHaveLength(120);
    expect(total).toEqual({ count: 120, precision: 'exact' });
  });

  test('a search of Jira Cloud that finds nothing has the total 0', async () => {
    await expect(jira.count('key = DOC-1 and key = DOC-2')).resolves.toEqual({
      count: 0,
      precision: 'approximate',
    });
  });

  test('a cut search of Jira Cloud states what is certain when counting fails', async () => {
    arm({ type: 'status', status: 429 }, undefined, COUNT);

    expect((await jira.search(DOC)).total).toEqual({ count: 50, precision: 'at-least' });
  });

  test('a search of Jira Cloud ends at a repeated page token and is not called complete', async () => {
    arm({ type: 'repeatToken' });

    const { issues, total } = await jira.search({ ...DOC, maxResults: 1000 });

    expect(new Set(issues.map(({ key }) => key)).size).toBe(issues.length);
    expect(issues.length).toBeGreaterThanOrEqual(100);
    expect(total.precision === 'exact' ? issues.length : 120).toBe(120);
    expect(asked().length).toBeLessThanOrEqual(4);
  });

  test('a search of Jira Cloud continues after an empty page in the middle', async () => {
    arm({ type: 'emptyPage' }, 1);

    const { issues, total } = await jira.search({ ...DOC, maxResults: 1000 });

    expect(issues).toHaveLength(20);
    expect(total.count).toBe(20);
  });

  test('a search of Jira Cloud with empty pages only does not say that there are no issues', async () => {
    arm({ type: 'emptyPage' });

    await expect(jira.search({ ...DOC, maxResults: 5 })).rejects.toMatchObject({
      code: 'JIRA_UNEXPECTED',
    });
    expect(asked().filter((path) => path === SEARCH).length).toBeLessThanOrEqual(12);
  });

  test.each(['order by key', '', '  ORDER BY created DESC'])(
    'a search of Jira Cloud without a condition (%j) is refused as unbounded',
    async (jql) => {
      const unbounded = { code: 'JQL_INVALID', details: { reason: 'unbounded' } };

      await expect(jira.search({ ...DOC, jql })).rejects.toMatchObject(unbounded);
      await expect(jira.checkJql(jql)).resolves.toMatchObject(unbounded);
    },
  );

  test('a refused page token of Jira Cloud is not reported as an error of the query', async () => {
    const pages: string[] = [];
    const transport: Transport = (path) => {
      pages.push(path);
      return Promise.resolve(
        pages.length === 1
          ? Response.json({ issues: [{ key: 'A-1' }], nextPageToken: 'x', isLast: false })
          : Response.json({ errorMessages: ['The token expired.'] }, { status: 400 }),
      );
    };

    const search = cloudClient(transport, () => undefined).search(DOC);

    await expect(search).resolves.toMatchObject({
      issues: [{ key: 'A-1' }],
      stoppedBy: 'failure',
    });
  });

  test('a search of Jira Cloud requests nothing but the fields that it needs', async () => {
    const asked: string[] = [];
    const transport: Transport = (path) => {
      asked.push(path);
      return Promise.resolve(Response.json({ issues: [], isLast: true }));
    };

    await cloudClient(transport, () => undefined).search({ ...DOC, maxResults: 7 });

    const query = new URLSearchParams(asked[0]?.split('?')[1]);
    expect(Object.fromEntries(query)).toEqual({
      jql: DOC.jql,
      maxResults: '7',
      fields: 'summary',
      expand: 'names,schema',
    });
  });
});

describe('Atlassian’s gateway', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startTestCloud();
  });
  afterAll(() => cloud.stop());

  const clientWith = (token: string) =>
    cloudClient(
      (path, { method, body }) =>
        cloud.fetch(`/ex/jira/${cloud.cloudId}${path}`, undefined, {
          method,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body }),
        }),
      () => undefined,
    );
  const tokenFor = async (scope: string) =>
    (await new CloudOAuthClient(cloud).tokens('reader1', { scope })).access_token;

  test('Atlassian’s gateway lets a token read what its scope covers', async () => {
    const jira = clientWith(await tokenFor('read:jira-work read:jira-user'));

    expect((await jira.search({ ...DOC, maxResults: 5 })).issues).toHaveLength(5);
    expect((await jira.myself()).displayName).toBe('Rosa Weber');
    expect(await jira.checkJql(DOC.jql)).toBeUndefined();
  });

  test('Atlassian’s gateway tells a missing scope from an expired token', async () => {
    const narrow = clientWith(await tokenFor('read:jira-user'));

    await expect(narrow.search(DOC)).rejects.toMatchObject({ code: 'SCOPE_MISSING' });
    await expect(clientWith('ended').search(DOC)).rejects.toMatchObject({
      code: 'AUTHORIZATION_EXPIRED',
    });
  });
});

describe('the changelogs of Jira Cloud', () => {
  const status = (at: unknown, from: string, to: string) => ({
    created: at,
    items: [
      { field: 'status', fieldId: 'status', from: '1', fromString: from, to: '2', toString: to },
      { field: 'Rank', fieldtype: 'custom' },
    ],
  });

  function jiraOf(...pages: object[]) {
    const asked: unknown[] = [];
    const transport: Transport = (path, { body = '' }) => {
      asked.push({ path, body: JSON.parse(body) as unknown });
      return Promise.resolve(Response.json(pages[asked.length - 1] ?? {}));
    };
    return { jira: cloudClient(transport, () => undefined), asked };
  }

  const ISSUES = [
    { id: '1', key: 'A-1' },
    { id: '2', key: 'A-2' },
  ];

  test('the changelogs of Jira Cloud come in one request for all issues, oldest first', async () => {
    const { jira, asked } = jiraOf({
      issueChangeLogs: [
        {
          issueId: '2',
          changeHistories: [
            status('2026-11-02T10:00:00.000+0100', 'Doing', 'Done'),
            status(Date.UTC(2026, 10, 1), 'To Do', 'Doing'),
          ],
        },
      ],
    });

    const changes = await jira.changelogs(ISSUES, ['status']);

    expect(changes.get('A-2')).toEqual([
      { at: '2026-11-01T00:00:00.000Z', fieldId: 'status', from: 'To Do', to: 'Doing' },
      { at: '2026-11-02T10:00:00.000+0100', fieldId: 'status', from: 'Doing', to: 'Done' },
    ]);
    expect(asked).toEqual([
      {
        path: '/rest/api/3/changelog/bulkfetch',
        body: { issueIdsOrKeys: ['1', '2'], fieldIds: ['status'], maxResults: 10_000 },
      },
    ]);
  });

  test('the changelogs of Jira Cloud are read page by page, and a repeated page ends them', async () => {
    const page = { issueChangeLogs: [], nextPageToken: 'same' };
    const { jira, asked } = jiraOf(page, page, page, page, page);

    await jira.changelogs(ISSUES, ['status']);

    expect(asked).toHaveLength(2);
  });

  test('the changelogs of no issue cost no request to Jira Cloud', async () => {
    const { jira, asked } = jiraOf();

    expect((await jira.changelogs([], ['status'])).size + asked.length).toBe(0);
  });
});
