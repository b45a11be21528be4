import type { RepointOutcome } from '#contract/admin-invocations';
import { SYSTEM_LINK_ID, type PageUse } from '#contract/application-link';
import type { MacroDefinition } from '#contract/macro-definition';
import { macrosInDocument } from '#core/macro/macros-in-document';
import type { AccountKey } from '#dev/confluence/accounts';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();
let from: string;
let to: string;

beforeAll(async () => {
  from = await site().createLink('Old Jira');
  to = await site().createLink('New Jira');
});

const admin = <T>(name: string, payload: object) =>
  site().value<T>('application-links', 'admin', name, payload);

/** A page with these tables, among text. */
function publish(title: string, tables: MacroDefinition[], restrictedTo?: AccountKey[]): string {
  const { confluence } = site();
  const macros = tables.map((definition, index) =>
    confluence.macroNode('jql-table', definition, `${title}-${index}`),
  );
  const text = { type: 'paragraph', content: [{ type: 'text', text: 'Before' }] };
  const panel = { type: 'panel', attrs: { panelType: 'info' }, content: macros };
  const body = { type: 'doc', version: 1, content: [text, panel] };
  const restriction = restrictedTo ? { restrictedTo } : {};
  return confluence.createPage({ space: 'TEAM', title, body, author: 'author1', ...restriction });
}

async function usesOf(linkId: string): Promise<PageUse[]> {
  const uses: PageUse[] = [];
  let cursor: string | undefined;
  do {
    const found = await admin<{ pages: PageUse[]; cursor?: string }>('listLinkUses', {
      linkId,
      ...(cursor !== undefined && { cursor }),
    });
    uses.push(...found.pages);
    cursor = found.cursor;
  } while (cursor !== undefined);
  return uses;
}

const linksOn = (pageId: string) =>
  macrosInDocument(site().confluence.pageBody(pageId)).map(
    ({ definition }) => definition.sources[0].linkId,
  );

test('listing the uses of a link finds macros at any depth of a page', async () => {
  const pageId = publish('Two tables', [aDefinition(from), aDefinition(from), aDefinition(to)]);
  publish('Of another link', [aDefinition(to)]);

  expect(await usesOf(from)).toEqual([
    {
      pageId,
      title: 'Two tables',
      spaceKey: 'TEAM',
      url: expect.stringContaining(`/spaces/TEAM/pages/${pageId}`) as string,
      macros: 2,
      queries: ['order by key', 'order by key'],
      version: 1,
      editable: true,
    },
  ]);
});

test('a table of several Jiras is a use of each of its links, and only the sources of one move', async () => {
  const other = await site().createLink('Third Jira');
  const [source] = aDefinition(from).sources;
  const sources: MacroDefinition['sources'] = [
    { ...source, linkId: other, jql: 'project = OTHER' },
    source,
    { ...source, jql: 'project = SECOND' },
  ];
  const pageId = publish('Several', [{ ...aDefinition(from), sources }]);
  const useOf = async (linkId: string) =>
    (await usesOf(linkId)).find((use) => use.pageId === pageId);

  expect(await useOf(other)).toMatchObject({ macros: 1, queries: ['project = OTHER'] });
  expect(await useOf(from)).toMatchObject({
    macros: 1,
    queries: ['order by key', 'project = SECOND'],
  });
  await admin('repointMacros', { linkId: from, toLinkId: to, pageIds: [pageId] });

  const [moved] = macrosInDocument(site().confluence.pageBody(pageId));
  expect(moved?.definition.sources.map(({ linkId }) => linkId)).toEqual([other, to, to]);
});

test('listing the uses of a link leaves out pages that the administrator may not view', async () => {
  const hidden = publish('Secret', [aDefinition(from)], ['author1']);

  expect((await usesOf(from)).map(({ pageId }) => pageId)).not.toContain(hidden);
  const { failed } = await admin<RepointOutcome>('repointMacros', {
    linkId: from,
    toLinkId: to,
    pageIds: [hidden],
  });
  expect(failed).toEqual([{ pageId: hidden, reason: 'not-found' }]);
  expect(linksOn(hidden)).toEqual([from]);
});

test('macros move to another link, other macros on the page stay, and the move can be undone', async () => {
  const pageId = publish('To move', [aDefinition(from, { jql: 'a = 1' }), aDefinition(to)]);
  const before = site().confluence.pageBody(pageId);

  const moved = await admin<RepointOutcome>('repointMacros', {
    linkId: from,
    toLinkId: to,
    pageIds: [pageId, pageId, '99999999'],
  });

  expect(moved).toMatchObject({
    moved: [{ pageId, macros: 1 }],
    failed: [{ pageId: '99999999', reason: 'not-found' }],
  });
  expect(linksOn(pageId)).toEqual([to, to]);
  const replaced = JSON.parse(JSON.stringify(before).replace(from, to)) as unknown;
  expect(site().confluence.pageBody(pageId)).toEqual(replaced);

  const undone = await admin<RepointOutcome>('undoRepoint', { repointId: moved.repointId });

  expect(undone).toMatchObject({ moved: [{ pageId, macros: 1 }], failed: [] });
  expect(site().confluence.pageBody(pageId)).toEqual(before);
});

test('undoing a move leaves pages alone that were edited since', async () => {
  const pageId = publish('Changed since', [aDefinition(from)]);
  const payload = { linkId: from, toLinkId: to, pageIds: [pageId] };
  const { repointId } = await admin<RepointOutcome>('repointMacros', payload);
  const changed = { type: 'doc', version: 1, content: [{ type: 'paragraph' }] };
  site().confluence.updatePage(pageId, changed, 'author1');

  const undone = await admin<RepointOutcome>('undoRepoint', { repointId });

  expect(undone).toMatchObject({ moved: [], failed: [{ pageId, reason: 'conflict' }] });
  expect(site().confluence.pageBody(pageId)).toEqual(changed);
});

test('macros do not move to a link that does not exist', async () => {
  const toLinkId = '00000000-0000-4000-8000-00000000dead';

  await expect(
    site().invoke('application-links', 'admin', 'repointMacros', {
      linkId: from,
      toLinkId,
      pageIds: [publish('Stays', [aDefinition(from)])],
    }),
  ).resolves.toMatchObject({ ok: false, error: { code: 'LINK_MISSING' } });
});

test('macros move to the Jira of the same site, which is a link like any other', async () => {
  const pageId = publish('To the site', [aDefinition(from)]);

  const outcome = await admin<RepointOutcome>('repointMacros', {
    linkId: from,
    toLinkId: SYSTEM_LINK_ID,
    pageIds: [pageId],
  });

  expect(outcome.moved).toEqual([{ pageId, macros: 1 }]);
  expect(linksOn(pageId)).toEqual([SYSTEM_LINK_ID]);
});

test('a move that never happened cannot be undone', async () => {
  await expect(
    site().invoke('application-links', 'admin', 'undoRepoint', {
      repointId: '00000000-0000-4000-8000-00000000dead',
    }),
  ).resolves.toMatchObject({ ok: false, error: { code: 'PAYLOAD_INVALID' } });
});
