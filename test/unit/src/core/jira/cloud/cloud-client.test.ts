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

  test('that is cut is counted, and says that the number is an estimate', async () => {
    const { issues, total } = await jira.search(DOC);

    expect(issues).toHaveLength(50);
    expect(total).toEqual({ count: 120, precision: 'approximate' });
    expect(asked()).toEqual([SEARCH, COUNT]);
  });

  test('that reached the last page needs no estimate', async () => {
    const { issues, total } = await jira.search({ ...DOC, maxResults: 1000 });

    expect(issues).toHaveLength(120);
    expect(total).toEqual({ count: 120, precision: 'exact' });
  });

  test('that finds nothing is counted as zero', async () => {
    await expect(jira.count('key = DOC-1 and key = DOC-2')).resolves.toEqual({
      count: 0,
      precision: 'approximate',
    });
  });

  test('that is cut where counting fails says only what is certain', async () => {
    arm({ type: 'status', status: 429 }, undefined, COUNT);

    expect((await jira.search(DOC)).total).toEqual({ count: 50, precision: 'at-least' });
  });

  test('ends when a token comes a second time, and does not pretend to be complete', async () => {
    arm({ type: 'repeatToken' });

    const { issues, total } = await jira.search({ ...DOC, maxResults: 1000 });

    expect(new Set(issues.map(({ key }) => key)).size).toBe(issues.length);
    expect(issues.length).toBeGreaterThanOrEqual(100);
    expect(total.precision === 'exact' ? issues.length : 120).toBe(120);
    expect(asked().length).toBeLessThanOrEqual(4);
  });

  test('goes on behind a page that is empty although there is more', async () => {
    arm({ type: 'emptyPage' }, 1);

    const { issues, total } = await jira.search({ ...DOC, maxResults: 1000 });

    expect(issues).toHaveLength(20);
    expect(total.count).toBe(20);
  });

  test('whose pages are all empty although there is more never says that there is nothing', async () => {
    arm({ type: 'emptyPage' });

    await expect(jira.search({ ...DOC, maxResults: 5 })).rejects.toMatchObject({
      code: 'JIRA_UNEXPECTED',
    });
    expect(asked().filter((path) => path === SEARCH).length).toBeLessThanOrEqual(12);
  });

  test.each(['order by key', '', '  ORDER BY created DESC'])(
    'without a condition (%j) says what to do',
    async (jql) => {
      const unbounded = { code: 'JQL_INVALID', details: { reason: 'unbounded' } };

      await expect(jira.search({ ...DOC, jql })).rejects.toMatchObject(unbounded);
      await expect(jira.checkJql(jql)).resolves.toMatchObject(unbounded);
    },
  );

  test('whose token Jira refuses is no mistake in the query', async () => {
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

  test('asks with nothing but what it needs', async () => {
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

  test('lets a token read what its scope covers', async () => {
    const jira = clientWith(await tokenFor('read:jira-work read:jira-user'));

    expect((await jira.search({ ...DOC, maxResults: 5 })).issues).toHaveLength(5);
    expect((await jira.myself()).displayName).toBe('Rosa Weber');
    expect(await jira.checkJql(DOC.jql)).toBeUndefined();
  });

  test('refuses what the scope lacks in other words than a token that ended', async () => {
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

  test('come in one call for all issues, oldest first, by issue key', async () => {
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

  test('are read page by page, and no page for ever', async () => {
    const page = { issueChangeLogs: [], nextPageToken: 'same' };
    const { jira, asked } = jiraOf(page, page, page, page, page);

    await jira.changelogs(ISSUES, ['status']);

    expect(asked).toHaveLength(2);
  });

  test('of no issue are not asked for', async () => {
    const { jira, asked } = jiraOf();

    expect((await jira.changelogs([], ['status'])).size + asked.length).toBe(0);
  });
});
