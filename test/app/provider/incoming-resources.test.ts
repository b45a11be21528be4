import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { ACCOUNTS, type AccountKey } from '#dev/confluence/accounts';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import {
  connectApplication,
  createTwoWayLink,
  type LinkedApplication,
} from '#support/sites/incoming-site';

const site = useAppSite();
let application: LinkedApplication;

beforeAll(async () => {
  application = await createTwoWayLink(site());
});

const connect = (account: AccountKey, scope = 'READ', app = application) =>
  connectApplication(site(), account, app, scope);

interface Listed {
  tables: { id: string; jql: string; link: { id: string; name: string } }[];
}

const listed = async (response: Response) => ((await response.json()) as Listed).tables;

const save = async (account: AccountKey, jql: string) => {
  await site().value('jql-table', account, 'signDefinition', {
    definition: aDefinition(application.linkId, { jql, maxRows: 5 }),
  });
  site().letIndexesCatchUp();
};

describe('a token of a person', () => {
  test('a person’s token lists the tables that the person saved, each once, and no others', async () => {
    await save('author1', 'project = APP');
    await save('author1', 'project = APP');
    await save('author2', 'project = SEC');
    const { ask } = await connect('author1');

    const tables = await listed(await ask('/tables'));

    expect(tables).toMatchObject([{ jql: 'project = APP', link: { name: 'Two-way Jira' } }]);
  });

  test('a person’s token reads a table as that person, and nothing before the person approved access in Jira', async () => {
    await save('reader2', 'order by key');
    const { ask } = await connect('reader2');
    const [table] = await listed(await ask('/tables'));
    const path = `/tables/${table?.id}`;

    const before = await ask(path);
    expect(before.status).toBe(403);
    await expect(before.json()).resolves.toMatchObject({
      error: { code: 'AUTHORIZATION_REQUIRED' },
    });
    await site().connect('reader2', application.linkId);

    const read = (await (await ask(path)).json()) as IssueTable;
    const seen = await site().value<IssueTable>('jql-table', 'reader2', 'loadTable', {
      definition: aDefinition(application.linkId, { jql: 'order by key', maxRows: 5 }),
    });
    expect(read.rows).toEqual(seen.rows);
    const csv = await ask(`${path}?format=csv`);
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    const [header, first] = (await csv.text()).split('\r\n');
    expect(header).toBe(read.columns.map(({ name }) => `"${name}"`).join(','));
    expect(first?.startsWith(`"${read.rows[0]?.key}"`)).toBe(true);
  });

  test('a person’s token does not find another person’s table', async () => {
    await save('author1', 'project = APP');
    const [table] = await listed(await (await connect('author1')).ask('/tables'));

    const response = await (await connect('author2')).ask(`/tables/${table?.id}`);

    expect(response.status).toBe(404);
  });

  test('a person’s token reads nothing through an account that all readers share', async () => {
    const shared = await createTwoWayLink(site());
    await site().value('application-links', 'admin', 'saveAccess', {
      linkId: shared.linkId,
      access: { mode: 'shared', account: 'approval', spaces: 'all' },
    });
    const { authorizationUrl } = await site().value<{ authorizationUrl: string }>(
      'application-links',
      'admin',
      'approveLink',
      { linkId: shared.linkId, as: 'link', returnTo: null },
    );
    const back = await site().approve(authorizationUrl, 'author2');
    await site().value('jira-connections', 'admin', 'finishAuthorization', {
      ticket: back.searchParams.get('ticket'),
    });
    const body = { type: 'doc', version: 1, content: [] };
    const page = { space: 'PRODUCT', title: 'Shared outside', body, author: 'author1' as const };
    const author = { account: 'author1' as const, on: site().confluence.createPage(page) };
    const definition = await site().value<MacroDefinition>('jql-table', author, 'signDefinition', {
      definition: aDefinition(shared.linkId, { jql: 'order by summary', maxRows: 5 }),
    });
    site().letIndexesCatchUp();
    await expect(
      site().invoke('jql-table', author, 'loadTable', { definition }),
    ).resolves.toMatchObject({ ok: true });
    const { ask } = await connect('author1', 'READ', shared);
    const table = (await listed(await ask('/tables'))).find(
      ({ jql }) => jql === 'order by summary',
    );

    const response = await ask(`/tables/${table?.id}`);

    expect(response.status).toBe(403);
    await expect(response.json()).resolves.toMatchObject({
      error: { code: 'AUTHORIZATION_REQUIRED' },
    });
  });

  test('a token reports changes with the scope WRITE only, and open tables of the link learn of them', async () => {
    const report = { method: 'POST', body: JSON.stringify({ issueKeys: ['APP-1'] }) };
    const { linkId } = application;
    const heard = () =>
      site().value<{ at?: string }>('jql-table', 'reader1', 'lastChange', { linkId });
    const before = await heard();

    expect((await (await connect('author1')).ask('/events', report)).status).toBe(403);
    expect((await (await connect('author1', 'WRITE')).ask('/events', report)).status).toBe(202);

    const { at = '' } = await heard();
    expect(at > (before.at ?? '')).toBe(true);
  });

  test.each(['{', '{}', '{"issueKeys":["not a key"]}', '{"issueKeys":[]}'])(
    'a report with the body %s is refused',
    async (body) => {
      const { ask } = await connect('author1', 'WRITE');

      const response = await ask('/events', { method: 'POST', body });

      expect(response.status).toBe(400);
    },
  );

  test('a token is refused once its link is deleted', async () => {
    const gone = await createTwoWayLink(site());
    const { ask } = await connect('author1', 'READ', gone);
    await site().value('application-links', 'admin', 'deleteLink', { linkId: gone.linkId });

    expect((await ask('/tables')).status).toBe(401);
  });
});

describe('the app’s REST API behind Atlassian’s OAuth', () => {
  const SCOPES = ['read:table:custom', 'write:issue-event:custom'];
  const asAccount = (account: AccountKey, scopes = SCOPES) => {
    const { accountId = '' } = ACCOUNTS.find(({ key }) => key === account) ?? {};
    const { token, baseUrl } = site().host.issueAppRestToken({ accountId, scopes });
    return (path: string, init: RequestInit = {}) =>
      fetch(baseUrl + path, { ...init, headers: { authorization: `Bearer ${token}` } });
  };

  test('the app’s REST API lists the same tables to the same person', async () => {
    await save('author1', 'project = APP');
    const all = await listed(await asAccount('author1')('/tables'));
    // Atlassian's tokens belong to no link; a token of a linked application reads its own link's tables.
    const mine = all.filter(({ link }) => link.id === application.linkId);

    expect(mine).toEqual(await listed(await (await connect('author1')).ask('/tables')));
    const other = await asAccount('author2')(`/tables/${mine[0]?.id}`);
    expect(other.status).toBe(404);
  });

  test('the app’s REST API answers CSV inside JSON, because Forge passes no other type', async () => {
    await save('author1', 'project = APP');
    await site().connect('author1', application.linkId);
    const ask = asAccount('author1');
    const [table] = (await listed(await ask('/tables'))).filter(
      ({ link }) => link.id === application.linkId,
    );

    const response = await ask(`/tables/${table?.id}?format=csv`);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const { csv } = (await response.json()) as { csv: string };
    expect(csv.split('\r\n')[1]).toMatch(/^"APP-\d+"/);
  });

  test('a report through the app’s REST API must name its link', async () => {
    const ask = asAccount('author1');
    const report = (more: object) =>
      ask('/events', { method: 'POST', body: JSON.stringify({ issueKeys: ['APP-1'], ...more }) });

    expect((await report({ linkId: application.linkId })).status).toBe(202);
    expect((await report({})).status).toBe(400);
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect((await report({ linkId: unknown })).status).toBe(404);
  });

  test('a call of the app’s REST API without the scope never reaches the app', async () => {
    const response = await asAccount('author1', ['read:table:custom'])('/events', {
      method: 'POST',
      body: '{}',
    });

    expect(response.status).toBe(403);
  });
});
