import type { AdminInvocations } from '#contract/admin-invocations';
import type { PageUse } from '#contract/application-link';
import { macrosInDocument, queriesOn } from '#core/macro/macros-in-document';
import type { Caller, System } from '../../ports';
import type { CallersPage, CallersPages } from './ports';

type ListLinkUses = AdminInvocations['listLinkUses'];

/** One call searches no longer than this, and stops at this many pages; the next call continues at the cursor. */
const SEARCH_MS = 8_000;
const FOUND_MAX = 50;

/**
 * Lists the pages that have macros of a link and that the caller may see. It reads every page, because Confluence
 * has no index of what is in a macro. One call searches some of the pages.
 * @returns the pages found, and a cursor for the next call; the cursor is absent if all pages were searched
 */
export function listLinkUses(ports: { pages: CallersPages; system: System }) {
  return async (
    _caller: Caller,
    { linkId, cursor: start }: ListLinkUses['parsed'],
  ): Promise<ListLinkUses['result']> => {
    const { pages, system } = ports;
    const until = system.now() + SEARCH_MS;
    const found: PageUse[] = [];
    let cursor = start;
    do {
      const batch = await pages.list(cursor);
      for (const page of batch.pages) {
        const macros = queriesOf(page, linkId);
        if (macros.length > 0) found.push(await useOf(pages, page, macros));
      }
      cursor = batch.cursor;
    } while (cursor !== undefined && system.now() < until && found.length < FOUND_MAX);
    return { pages: found, ...(cursor !== undefined && { cursor }) };
  };
}

/** The queries of each macro that uses the link. */
function queriesOf({ document }: CallersPage, linkId: string): string[][] {
  return macrosInDocument(document)
    .map(({ definition }) => queriesOn(definition, linkId))
    .filter((queries) => queries.length > 0);
}

async function useOf(pages: CallersPages, page: CallersPage, macros: string[][]): Promise<PageUse> {
  const { pageId, title, url, spaceId, version } = page;
  const [spaceKey, editable] = await Promise.all([pages.spaceKey(spaceId), pages.mayEdit(pageId)]);
  const found = { macros: macros.length, queries: macros.flat() };
  return { pageId, title, spaceKey, url, ...found, version, editable };
}
