import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConfluence } from '#dev/confluence/create-confluence';
import { requestSite } from '#support/sites/request-site';
import { startBridgeApp, type BridgeApp } from '#support/servers/start-bridge-app';

let app: BridgeApp;

beforeAll(async () => {
  app = await startBridgeApp();
});

afterAll(() => app.dispose());

const paragraph = (words: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

const secretPage = () =>
  app.confluence.createPage({
    space: 'PRODUCT',
    title: 'Secret plans',
    body: paragraph('Only for two.'),
    author: 'author1',
    restrictedTo: ['reader1'],
  });

test.each([
  ['author1', 200],
  ['reader1', 200],
  ['reader2', 404],
  ['admin', 404],
  ['nobody', 404],
])('a restricted page answers %s with %i', async (as, status) => {
  const answer = await requestSite(app.host, app.confluence.pageUrl(secretPage()), { as });

  expect(answer.status).toBe(status);
  expect(answer.text.includes('Only for two.')).toBe(status === 200);
});

test('the page tree hides a restricted page from other accounts, and its short address does not reveal its title', async () => {
  const id = secretPage();

  const tree = await requestSite(app.host, '/wiki/home', { as: 'reader2' });
  const short = await requestSite(app.host, `/wiki/pages/viewpage.action?pageId=${id}`, {
    as: 'reader2',
  });

  expect(tree.text).not.toContain('Secret');
  expect(short.headers.location).toBe('/wiki/not-found');
});

test('signing in by the address keeps its other parameters', async () => {
  const answer = await requestSite(app.host, '/wiki/home?a=1&as=reader2&b=2');

  expect(answer.status).toBe(302);
  expect(answer.headers.location).toBe('/wiki/home?a=1&b=2');
  expect(String(answer.headers['set-cookie'])).toContain('confluence.account=reader2');
});

test('an account that does not exist is refused in words', async () => {
  const answer = await requestSite(app.host, '/wiki/home?as=root');

  expect(answer).toMatchObject({ status: 400, text: "There is no account 'root'." });
});

test('text of a page cannot end the script element that carries it', async () => {
  const body = paragraph('</script><script>alert(1)</script>');
  const id = app.confluence.createPage({
    space: 'TEAM',
    title: '</title>',
    body,
    author: 'author1',
  });

  const { text } = await requestSite(app.host, app.confluence.pageUrl(id));

  expect(text).not.toContain('alert(1)</script>');
  expect(text).toContain('<title>&lt;/title&gt; - Confluence</title>');
});

test.each(['publish', 'delete', 'restrict'])('a reader cannot %s a page', async (action) => {
  const id = app.confluence.createPage({
    space: 'TEAM',
    title: 'Kept',
    body: paragraph('x'),
    author: 'author1',
  });
  const body = { title: 'Taken', body: paragraph('y'), restrictedTo: null };

  const answer = await requestSite(app.host, `/wiki/_actions/pages/${id}/${action}`, {
    method: 'POST',
    as: 'reader1',
    body,
  });

  expect(answer.status).toBe(403);
  expect(app.confluence.pageBody(id)).toEqual(paragraph('x'));
});

test('another origin cannot act for the person who is signed in', async () => {
  const id = app.confluence.createPage({
    space: 'TEAM',
    title: 'Safe',
    body: paragraph('x'),
    author: 'author1',
  });

  const answer = await requestSite(app.host, `/wiki/_actions/pages/${id}/delete`, {
    method: 'POST',
    as: 'author1',
    body: {},
    headers: { origin: new URL(app.host.resourceUrl('page')).origin },
  });

  expect(answer.status).toBe(403);
  expect(app.confluence.findPage('Safe')).toBe(id);
});

test('an export holds what the app exports for each macro, and says where that failed', async () => {
  const { confluence } = app;
  const macros = [
    confluence.macroNode('probe', {}),
    confluence.macroNode('probe', { fails: true }),
  ];
  const body = { type: 'doc', version: 1, content: [...paragraph('Before').content, ...macros] };
  const id = confluence.createPage({ space: 'TEAM', title: 'Report', body, author: 'author1' });

  const { text, headers } = await requestSite(app.host, `/wiki/export?pageId=${id}`, {
    as: 'reader1',
  });

  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(text).toContain('<p>Before</p>');
  expect(text).toContain('<p>Exported for html_export</p>');
  expect(text).toContain('This macro could not be exported.');
});

test('pages survive a restart when there is a state directory', () => {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'confluence-state-'));
  const first = createConfluence({ host: app.host, stateDirectory });
  const id = first.createPage({
    space: 'TEAM',
    title: 'Lasting',
    body: paragraph('1'),
    author: 'author1',
  });
  first.updatePage(id, paragraph('2'), 'author2');

  const second = createConfluence({ host: app.host, stateDirectory });

  expect(second.findPage('Lasting')).toBe(id);
  expect(second.pageBody(id)).toEqual(paragraph('2'));
  rmSync(stateDirectory, { recursive: true });
});

test('a cookie of another server on localhost, whatever is in it, harms nothing', async () => {
  const answer = await requestSite(app.host, '/wiki/home', {
    headers: { cookie: 'other=%; confluence.account=reader1; =%E0%A4%A' },
  });

  expect(answer.status).toBe(200);
  expect(answer.text).toContain('"account":{"key":"reader1"');
});

test('no other site may show a page in a frame', async () => {
  const answer = await requestSite(app.host, '/wiki/home');

  expect(answer.headers['x-frame-options']).toBe('SAMEORIGIN');
});

test.each([
  ['no JSON', 'frames', '{'],
  ['no frame', 'frames', '{"pageId":5}'],
  ['no account', 'preferences', '{"account":"root"}'],
])('an action with %s is a bad request', async (_what, action, content) => {
  const answer = await fetch(`${app.host.siteUrl}/wiki/_actions/${action}`, {
    method: 'POST',
    body: content,
    headers: { origin: app.host.siteUrl },
  });

  expect(answer.status).toBe(400);
});

test('a page that names the app’s settings as a macro does not show them', async () => {
  const [settings] = app.host.app.manifest.modules['confluence:globalSettings'] ?? [];
  const node = app.confluence.macroNode(String(settings?.key), {});
  const id = app.confluence.createPage({
    space: 'PRODUCT',
    title: 'Hostile',
    body: { type: 'doc', version: 1, content: [node] },
    author: 'author1',
  });

  const answer = await requestSite(app.host, app.confluence.pageUrl(id), { as: 'author1' });

  expect(settings).toBeDefined();
  expect(answer.text).toContain('"unavailable":"This module is not a macro."');
});

test('who publishes an older version than the current one is told whose it is, and overwrites nothing', async () => {
  const id = app.confluence.createPage({
    space: 'TEAM',
    title: 'Shared',
    body: paragraph('first'),
    author: 'author1',
  });
  const publish = (as: string, words: string) =>
    requestSite(app.host, `/wiki/_actions/pages/${id}/publish`, {
      method: 'POST',
      as,
      body: { title: 'Shared', body: paragraph(words), version: 1 },
    });

  const first = await publish('author2', 'second');
  const late = await publish('author1', 'third');

  expect(first.status).toBe(200);
  expect(late.status).toBe(409);
  expect(late.text).toContain('Beatriz Moreno published version 2 while you were editing.');
  expect(app.confluence.pageBody(id)).toEqual(paragraph('second'));
});
