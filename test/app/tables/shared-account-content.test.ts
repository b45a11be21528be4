import type { AccountKey } from '#dev/confluence/accounts';
import type { SigningKeyView } from '#contract/application-link';
import type { LinkAccess } from '#contract/link-configuration';
import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import type { ModuleFrame } from '#dev/host/kernel/module-frame';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { approveForAll } from '#support/sites/shared-link';

const site = useAppSite();
let linkId: string;

const OPEN: LinkAccess = { mode: 'shared', account: 'approval', spaces: 'all' };

const admin = <T>(name: string, payload: object) =>
  site().value<T>('application-links', 'admin', name, payload);
const signIn = (on: string, account: AccountKey = 'author1') =>
  site().invoke<MacroDefinition>('jql-table', { account, on }, 'signDefinition', {
    definition: aDefinition(linkId, { maxRows: 3 }),
  });
const load = (account: AccountKey, on: string, definition: MacroDefinition) =>
  site().invoke<IssueTable>('jql-table', { account, on }, 'loadTable', { definition });
const refusal = (reason: string) => ({
  ok: false,
  error: { code: 'SIGNATURE_INVALID', details: { reason, link: { id: linkId } } },
});

function newPage(space = 'PRODUCT'): string {
  const body = { type: 'doc', version: 1, content: [] };
  return site().confluence.createPage({ space, title: 'Shared', body, author: 'author1' });
}

/** A page of author1 with a table that author1 saved in it. */
async function savedPage(space?: string): Promise<{ page: string; table: MacroDefinition }> {
  const page = newPage(space);
  const signed = await signIn(page);
  if (!signed.ok) throw new Error(JSON.stringify(signed.error));
  const node = site().confluence.macroNode('jql-table', signed.value, 'the-table');
  site().confluence.updatePage(page, { type: 'doc', version: 1, content: [node] }, 'author1');
  return { page, table: signed.value };
}

beforeAll(async () => {
  linkId = await site().createLink('Shared Jira');
  await admin('saveAccess', { linkId, access: OPEN });
  await approveForAll(site(), linkId, 'author2');
});
beforeEach(() => admin('saveAccess', { linkId, access: OPEN }));

test('a reader to whom Confluence does not show the page loads nothing with its signed table', async () => {
  const { page, table } = await savedPage();
  await expect(load('reader1', page, table)).resolves.toMatchObject({ ok: true });
  const before = site().jira.requests.length;

  site().confluence.restrictPage(page, ['reader2']);

  await expect(load('reader1', page, table)).resolves.toMatchObject(refusal('page'));
  expect(site().jira.requests).toHaveLength(before);
  await expect(load('reader2', page, table)).resolves.toMatchObject({ ok: true });
});

test('a reader cannot load the table of a restricted page from a page that they may see', async () => {
  const { page, table } = await savedPage();
  site().confluence.restrictPage(page, ['reader2']);

  await expect(load('reader1', newPage(), table)).resolves.toMatchObject(refusal('copied'));
});

test('a table on a copied page shows issues after an author of the copy has saved it', async () => {
  const { page, table } = await savedPage();
  const copy = site().confluence.copyPage(page, { space: 'TEAM', author: 'author2' });

  await expect(load('reader1', copy, table)).resolves.toMatchObject(refusal('copied'));

  const again = await signIn(copy, 'author2');
  if (!again.ok) throw new Error(JSON.stringify(again.error));
  await expect(load('reader1', copy, again.value)).resolves.toMatchObject({ ok: true });
});

test('a table on a page that moved to another space shows issues after an author has saved it', async () => {
  const { page, table } = await savedPage('PRODUCT');
  site().confluence.movePage(page, 'TEAM');

  await expect(load('reader1', page, table)).resolves.toMatchObject(refusal('moved'));

  const again = await signIn(page);
  if (!again.ok) throw new Error(JSON.stringify(again.error));
  await expect(load('reader1', page, again.value)).resolves.toMatchObject({ ok: true });
});

test('a table on a page that was restored from its history shows issues as before', async () => {
  const { page, table } = await savedPage();
  const empty = { type: 'doc', version: 1, content: [] };
  site().confluence.updatePage(page, empty, 'author1');

  site().confluence.restorePage(page, 2, 'author1');

  await expect(load('reader1', page, table)).resolves.toMatchObject({ ok: true });
});

test.each<[string, LinkAccess]>([
  ['clause', { mode: 'shared', account: 'approval', spaces: 'all', jqlClause: 'created > -99d' }],
  ['spaces', { mode: 'shared', account: 'approval', spaces: ['PRODUCT', 'TEAM'] }],
])('a change of the %s makes authors save their tables again', async (_what, access) => {
  const { page, table } = await savedPage();

  await admin('saveAccess', { linkId, access });

  await expect(load('reader1', page, table)).resolves.toMatchObject(refusal('access'));
  await admin('saveAccess', { linkId, access: OPEN });
  await expect(load('reader1', page, table)).resolves.toMatchObject(refusal('access'));
});

test('saving the access as it was keeps tables valid', async () => {
  const { page, table } = await savedPage();

  await admin('saveAccess', { linkId, access: OPEN });

  await expect(load('reader1', page, table)).resolves.toMatchObject({ ok: true });
});

test('another account that approves for all makes authors save again, and the same one does not', async () => {
  const { page, table } = await savedPage();
  await approveForAll(site(), linkId, 'author2');
  await expect(load('reader1', page, table)).resolves.toMatchObject({ ok: true });

  await approveForAll(site(), linkId, 'admin');

  await expect(load('reader1', page, table)).resolves.toMatchObject(refusal('access'));
  await approveForAll(site(), linkId, 'author2');
});

test('an old signing key is accepted until an administrator retires it', async () => {
  const { page, table } = await savedPage();
  const keys = await admin<SigningKeyView[]>('rotateSigningKey', { linkId });
  expect(keys[0]).toMatchObject({ signs: true });
  await expect(load('reader1', page, table)).resolves.toMatchObject({ ok: true });
  const renewed = await savedPage();

  await admin('retireSigningKey', { linkId, keyId: table.signed?.keyId });

  await expect(load('reader1', page, table)).resolves.toMatchObject(refusal('key-retired'));
  await expect(load('reader1', renewed.page, renewed.table)).resolves.toMatchObject({ ok: true });
});

test('the key that signs cannot be retired', async () => {
  const { page, table } = await savedPage();

  await expect(
    site().invoke('application-links', 'admin', 'retireSigningKey', {
      linkId,
      keyId: table.signed?.keyId,
    }),
  ).resolves.toMatchObject({ ok: false, error: { code: 'PAYLOAD_INVALID' } });
  await expect(load('reader1', page, table)).resolves.toMatchObject({ ok: true });
});

test('no space may use a shared account until an administrator chooses some', async () => {
  await admin('saveAccess', { linkId, access: { mode: 'shared', account: 'approval' } });

  await expect(signIn(newPage())).resolves.toMatchObject({
    error: { code: 'AUTHOR_REFUSED', details: { reason: 'space' } },
  });
});

test('a personal space may use a shared account only if it is named', async () => {
  const personal = site().confluence.createSpace({ key: '~author1', name: 'Anton Lindqvist' });

  await expect(signIn(newPage(personal))).resolves.toMatchObject({
    error: { code: 'AUTHOR_REFUSED', details: { reason: 'space' } },
  });
  await admin('saveAccess', { linkId, access: { ...OPEN, spaces: [personal] } });
  await expect(signIn(newPage(personal))).resolves.toMatchObject({ ok: true });
});

test.each(['pdf', 'word'] as const)(
  'a %s export of a shared table shows issues only to a person who may see its page',
  async (type) => {
    const { page } = await savedPage();
    const exported = async () => {
      const frame = site().confluence.frameOf(page, 'the-table', 'reader1');
      return JSON.stringify(await site().host.exportMacro(frame, type));
    };
    expect((await exported()).match(/"tableRow"/g)).toHaveLength(4);

    site().confluence.restrictPage(page, ['reader2']);

    expect(await exported()).not.toContain('tableRow');
  },
);

test('an export whose page Confluence does not tell shows no issues of a shared table', async () => {
  const { table } = await savedPage();
  const frame: ModuleFrame = {
    ...site().confluence.frame('jql-table', 'reader1'),
    extension: { config: table },
  };

  const outcome = await site().host.exportMacro(frame, 'pdf');

  expect(JSON.stringify(outcome)).not.toContain('tableRow');
});

test('a shared table asks Confluence once for each view', async () => {
  const { page, table } = await savedPage();
  const before = site().host.log.entries().length;

  await load('reader1', page, table);

  const calls = site().host.log.entries().slice(before);
  expect(calls.filter(({ what }) => what.includes('/wiki/')).map(({ what }) => what)).toEqual([
    expect.stringContaining(`/wiki/api/v2/pages/${page}`),
  ]);
});
