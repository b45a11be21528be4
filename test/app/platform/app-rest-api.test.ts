import { useAppSite } from '#support/sites/app-site';

const site = useAppSite();

function restApi(scopes: readonly string[]) {
  const { token, baseUrl } = site().host.issueAppRestToken({ accountId: 'author1', scopes });
  return (path: string, { bearer = token, method = 'GET' } = {}) =>
    fetch(baseUrl + path, { method, headers: { authorization: `Bearer ${bearer}` } });
}

test('the app’s REST API refuses a token that Atlassian did not issue', async () => {
  const ask = restApi(['read:table:custom']);

  expect((await ask('/tables', { bearer: 'made-up' })).status).toBe(401);
  expect((await ask('/tables')).status).toBe(200);
});

test('the app’s REST API knows only the routes and methods of the manifest', async () => {
  const ask = restApi(['read:table:custom']);

  expect((await ask('/unknown')).status).toBe(404);
  expect((await ask('/tables', { method: 'DELETE' })).status).toBe(404);
});

test('the app’s REST API refuses a token without the scopes of the route', async () => {
  const ask = restApi(['write:issue-event:custom']);

  const response = await ask('/tables');

  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ code: 403 });
});
