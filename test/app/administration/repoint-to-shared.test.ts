import type { RepointOutcome } from '#contract/admin-invocations';
import type { PageUse } from '#contract/application-link';
import type { LinkAccess } from '#contract/link-configuration';
import { macrosInDocument } from '#core/macro/macros-in-document';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { approveForAll } from '#support/sites/shared-link';

const site = useAppSite();
let from: string;
let to: string;

const admin = <T>(name: string, payload: object) =>
  site().value<T>('application-links', 'admin', name, payload);
const setSpaces = (spaces: Extract<LinkAccess, { mode: 'shared' }>['spaces']) =>
  admin('saveAccess', { linkId: to, access: { mode: 'shared', account: 'approval', spaces } });

function publish(jql: string): string {
  const node = site().confluence.macroNode('jql-table', aDefinition(from, { jql }), jql);
  const body = { type: 'doc', version: 1, content: [node] };
  return site().confluence.createPage({ space: 'TEAM', title: jql, body, author: 'author1' });
}

/** Moves what the administrator is shown now. */
async function shownPage(pageId: string): Promise<PageUse> {
  const { pages } = await admin<{ pages: PageUse[] }>('listLinkUses', { linkId: from });
  const page = pages.find((each) => each.pageId === pageId);
  if (!page) throw new Error(`Page ${pageId} is not listed.`);
  return page;
}

const move = ({ pageId, version }: PageUse) =>
  admin<RepointOutcome>('repointMacros', {
    linkId: from,
    toLinkId: to,
    pageIds: [pageId],
    versions: { [pageId]: version },
  });

beforeAll(async () => {
  from = await site().createLink('Old Jira');
  to = await site().createLink('Shared Jira');
  await setSpaces(['TEAM']);
  await approveForAll(site(), to, 'author2');
});

test('an administrator is shown the queries that moving signs, and readers see their issues afterwards', async () => {
  const page = await shownPage(publish('status = Done order by key'));
  expect(page.queries).toEqual(['status = Done order by key']);

  expect(await move(page)).toMatchObject({ moved: [{ macros: 1 }], failed: [] });

  const [macro] = macrosInDocument(site().confluence.pageBody(page.pageId));
  const reader = { account: 'reader1' as const, on: page.pageId };
  await expect(
    site().invoke('jql-table', reader, 'loadTable', { definition: macro?.definition }),
  ).resolves.toMatchObject({ ok: true });
});

test('a page that an author changed after the administrator saw its queries is not signed', async () => {
  const page = await shownPage(publish('status = Done'));
  const { confluence } = site();
  const node = confluence.macroNode(
    'jql-table',
    aDefinition(from, { jql: 'project is not EMPTY' }),
    'x',
  );
  confluence.updatePage(page.pageId, { type: 'doc', version: 1, content: [node] }, 'author2');

  const { pageId } = page;
  expect((await move(page)).failed).toEqual([{ pageId, reason: 'conflict' }]);
  const [macro] = macrosInDocument(site().confluence.pageBody(pageId));
  expect(macro?.definition).toMatchObject({ sources: [{ linkId: from }] });
  expect(macro?.definition.signed).toBeUndefined();
});

test('macros do not move to a shared account that their space may not use', async () => {
  const page = await shownPage(publish('status = Closed'));
  await setSpaces(['PRODUCT']);

  expect((await move(page)).failed).toEqual([{ pageId: page.pageId, reason: 'space' }]);
  await setSpaces(['TEAM']);
});
