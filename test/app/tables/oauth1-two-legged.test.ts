import type { LinkChoice } from '#contract/application-link';
import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { createOAuth1Link, registerConsumer } from '#support/sites/oauth1-link';

const site = useAppSite();
let linkId: string;
let on: string;
let signed: MacroDefinition;

const load = (account: 'reader1' | 'reader2', definition: MacroDefinition) =>
  site().invoke<IssueTable>('jql-table', { account, on }, 'loadTable', { definition });
const testLink = () => site().value('application-links', 'admin', 'testConnection', { linkId });

beforeAll(async () => {
  linkId = await createOAuth1Link(site(), {
    level: 'two-legged',
    twoLOAllowed: true,
    executingTwoLOUser: 'reader2',
  });
  await site().value('application-links', 'admin', 'saveAccess', {
    linkId,
    access: { mode: 'shared', account: 'client', spaces: ['PRODUCT'] },
  });
  on = site().confluence.createPage({
    space: 'PRODUCT',
    title: 'A table for everybody',
    body: { type: 'doc', version: 1, content: [] },
    author: 'author1',
  });
  signed = await site().value('jql-table', { account: 'author1', on }, 'signDefinition', {
    definition: aDefinition(linkId, { jql: 'order by key', maxRows: 5 }),
  });
});

test('every reader of a two-legged link sees what the user sees whom Jira’s administrator chose, and is told so', async () => {
  const mine = await load('reader1', signed);
  const theirs = await load('reader2', signed);

  expect(mine).toMatchObject({ ok: true, value: { shared: true } });
  expect(theirs).toMatchObject({ ok: true });
  const searches = site().jira.requests.filter(({ path }) => path === '/rest/api/2/search');
  expect(new Set(searches.map(({ user }) => user))).toEqual(new Set(['reader2']));
  await expect(testLink()).resolves.toMatchObject({
    state: 'connected',
    testedAs: site().jira.users.find(({ name }) => name === 'reader2')?.displayName,
  });
});

test('a query that no author signed does not run on a two-legged link', async () => {
  const before = site().jira.requests.length;
  const other: MacroDefinition = {
    ...signed,
    sources: [{ linkId, jql: 'project is not empty' }],
  };

  await expect(load('reader1', other)).resolves.toMatchObject({
    error: { code: 'SIGNATURE_INVALID' },
  });
  await expect(load('reader1', aDefinition(linkId))).resolves.toMatchObject({
    error: { code: 'SIGNATURE_INVALID' },
  });

  expect(site().jira.requests).toHaveLength(before);
});

test('authors use a two-legged link without connecting', async () => {
  const choices = await site().value<LinkChoice[]>('jql-table', 'author1', 'listLinkChoices');

  expect(choices.find(({ id }) => id === linkId)).toMatchObject({ connected: true, shared: true });
});

test('a Jira without an executing user or without two-legged requests is reported as a mismatch', async () => {
  await registerConsumer(site(), { twoLOAllowed: true });
  await expect(testLink()).resolves.toMatchObject({ error: { type: 'AUTH_LEVEL_MISMATCH' } });
  await expect(load('reader1', signed)).resolves.toMatchObject({
    error: { code: 'NO_SITE_ACCESS' },
  });

  await registerConsumer(site());
  await expect(testLink()).resolves.toMatchObject({
    state: 'configuration-error',
    error: { type: 'AUTH_LEVEL_MISMATCH', detail: 'permission_denied' },
  });
});

test('changing the OAuth 1.0a level changes whose permissions apply and asks readers to approve', async () => {
  const save = (level: string) =>
    site().value('application-links', 'admin', 'saveOutgoing', {
      linkId,
      outgoing: { kind: 'oauth1', level },
      unverified: true,
    });

  await expect(save('three-legged')).resolves.toMatchObject({
    link: { access: { mode: 'impersonation' } },
  });
  await expect(load('reader1', aDefinition(linkId))).resolves.toMatchObject({
    error: { code: 'AUTHORIZATION_REQUIRED' },
  });
  await expect(save('two-legged')).resolves.toMatchObject({
    link: { access: { mode: 'shared', account: 'client' } },
  });
  await expect(load('reader1', aDefinition(linkId))).resolves.toMatchObject({
    error: { code: 'SIGNATURE_INVALID' },
  });
});
