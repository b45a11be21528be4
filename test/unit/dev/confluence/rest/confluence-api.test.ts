import type { AccountKey } from '#dev/confluence/accounts';
import { startBridgeApp, type BridgeApp } from '#support/servers/start-bridge-app';

let app: BridgeApp;

beforeAll(async () => {
  app = await startBridgeApp();
});

afterAll(() => app.dispose());

async function call(path: string, as: AccountKey | 'app', body?: unknown) {
  const { confluence } = app;
  const isApp = as === 'app';
  const response = await confluence.confluence.request({
    product: 'confluence',
    as: isApp ? 'app' : 'user',
    accountId: isApp ? undefined : confluence.accountId(as),
    method: body === undefined ? 'GET' : 'POST',
    path,
    headers: new Headers({ 'content-type': 'application/json' }),
    body: body === undefined ? undefined : new TextEncoder().encode(JSON.stringify(body)),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

const administers = { operation: 'administer', targetType: 'application' };

test('an administrator may administer the application, an author may not', async () => {
  const path = '/wiki/rest/api/user/current?expand=operations';

  const admin = await call(path, 'admin');
  const author = await call(path, 'author1');

  expect(admin.json.operations).toContainEqual(administers);
  expect(admin.json).toMatchObject({ accountId: app.confluence.accountId('admin') });
  expect(author.json.operations).not.toContainEqual(administers);
});

test('operations come only when asked for; the base of the site always', async () => {
  const { json } = await call('/wiki/rest/api/user/current', 'reader1');

  expect(json).not.toHaveProperty('operations');
  expect(json._links).toMatchObject({ base: `${app.host.siteUrl}/wiki` });
});

test('anonymous callers are unauthorized', async () => {
  await expect(call('/wiki/rest/api/user/current', 'nobody')).resolves.toMatchObject({
    status: 401,
  });
});

test('a user is found by account id, and an unknown one is not', async () => {
  const id = String(app.confluence.accountId('author2'));

  const found = await call(`/wiki/rest/api/user?accountId=${id}`, 'reader1');
  const missing = await call('/wiki/rest/api/user?accountId=x', 'reader1');

  expect(found.json).toMatchObject({ displayName: 'Beatriz Moreno' });
  expect(missing.status).toBe(404);
});

test('a page is returned as ADF to those who may see it', async () => {
  const body = {
    type: 'doc',
    version: 1,
    content: [app.confluence.macroNode('probe', { a: 1 }, 'l1')],
  };
  const id = app.confluence.createPage({
    space: 'PRODUCT',
    title: 'Mine',
    body,
    author: 'author1',
    restrictedTo: ['author2'],
  });
  const path = `/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`;

  const seen = await call(path, 'author2');
  const hidden = await call(path, 'reader1');
  const forApp = await call(path, 'app');

  const { value } = (seen.json.body as { atlas_doc_format: { value: string } }).atlas_doc_format;
  expect(JSON.parse(value)).toEqual(body);
  expect(hidden.status).toBe(404);
  expect(forApp.status).toBe(404);
});

test('the permission check tells readers from authors', async () => {
  const body = { type: 'doc', version: 1, content: [] };
  const id = app.confluence.createPage({ space: 'TEAM', title: 'Ours', body, author: 'author1' });
  const check = (operation: string) =>
    call(`/wiki/rest/api/content/${id}/permission/check`, 'reader1', {
      subject: { type: 'user', identifier: app.confluence.accountId('reader1') },
      operation,
    });

  await expect(check('read')).resolves.toMatchObject({ json: { hasPermission: true } });
  await expect(check('update')).resolves.toMatchObject({ json: { hasPermission: false } });
});

test('a path that this Confluence does not know is reported', async () => {
  const { status } = await call('/wiki/rest/api/nothing', 'admin');

  expect(status).toBe(404);
  expect(app.host.unmodelledCalls).toContain('Confluence GET /wiki/rest/api/nothing');
});
