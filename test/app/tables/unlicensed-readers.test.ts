/** Guests and anonymous readers: the macro runs for them, and shows no issue whatever the link is. */
import type { AccountKey } from '#dev/confluence/accounts';
import type { Viewer } from '#dev/host/kernel/product';
import type { MacroDefinition } from '#contract/macro-definition';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { approveForAll } from '#support/sites/shared-link';

const site = useAppSite();

/** What each of them is told. */
const UNLICENSED = [
  ['guest', 'NOT_LICENSED'],
  ['nobody', 'NOT_SIGNED_IN'],
] as const satisfies [AccountKey, string][];

/** A page that everybody may read, with this table. */
const pageOf = (table?: MacroDefinition) =>
  site().confluence.createPage({
    space: 'PRODUCT',
    title: 'Public',
    author: 'author1',
    body: {
      type: 'doc',
      version: 1,
      content: table ? [site().confluence.macroNode('jql-table', table)] : [],
    },
  });

/** A table of a shared account, as an author saved it for that page. */
async function sharedTable(page: string): Promise<MacroDefinition> {
  const linkId = await site().createLink('Shared Jira');
  await site().value('application-links', 'admin', 'saveAccess', {
    linkId,
    access: { mode: 'shared', account: 'approval', spaces: 'all' },
  });
  await approveForAll(site(), linkId, 'author2');
  const asAuthor = { account: 'author1', on: page } as const;
  return site().value<MacroDefinition>('jql-table', asAuthor, 'signDefinition', {
    definition: aDefinition(linkId, { jql: 'order by key' }),
  });
}

/** How often the app asked Jira, Confluence or its storage. */
const askedFor = () =>
  site().jira.requests.length +
  site()
    .host.log.entries()
    .filter(({ kind }) => kind === 'platform').length;

test.each(UNLICENSED)(
  'a signed table of a shared account on a public page shows nothing to %s, who gets %s',
  async (account, code) => {
    const on = pageOf();
    const definition = await sharedTable(on);
    const reader = { account: 'reader1', on } as const;
    await expect(
      site().invoke('jql-table', reader, 'loadTable', { definition }),
    ).resolves.toMatchObject({ ok: true });
    const before = askedFor();

    const result = await site().invoke('jql-table', { account, on }, 'loadTable', { definition });

    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(askedFor()).toBe(before);
  },
);

test.each(['pdf', 'word', 'html_export'] as const)(
  'a %s export that an anonymous reader makes of a shared account’s table has no issues',
  async (type) => {
    const page = pageOf();
    const config = await sharedTable(page);
    const frame = site().confluence.frameIn(page, 'jql-table', 'nobody');
    const extension = { ...frame.extension, config };

    const outcome = await site().host.exportMacro({ ...frame, extension }, type);

    expect(outcome).toMatchObject({ success: true });
    expect(JSON.stringify(outcome)).not.toMatch(/tableRow|APP-1/);
  },
);

test.each([['guest'], ['anonymous']] as [Viewer['kind']][])(
  'an approval from before a person became a %s reader shows nothing any more',
  async (kind) => {
    const linkId = await site().createLink('Own Jira');
    await site().connect('reader1', linkId);
    const definition = aDefinition(linkId, { jql: 'order by key' });
    const frame = site().confluence.frame('jql-table', 'reader1');
    const load = (viewer: Viewer) =>
      site().host.invokeResolver({ ...frame, viewer }, 'loadTable', { definition });
    await expect(load(frame.viewer)).resolves.toMatchObject({ body: { ok: true } });

    await expect(load({ ...frame.viewer, kind })).resolves.toMatchObject({
      body: { ok: false, error: { code: 'NOT_LICENSED' } },
    });
  },
);

test('a licensed reader is no guest', async () => {
  await expect(site().invoke('jql-table', 'reader1', 'checkReader')).resolves.toEqual({
    ok: true,
    value: null,
  });
});

test.each(UNLICENSED)(
  'whether %s may be served can be asked without a table',
  async (who, code) => {
    await expect(site().invoke('jql-table', who, 'checkReader')).resolves.toMatchObject({
      ok: false,
      error: { code },
    });
  },
);
