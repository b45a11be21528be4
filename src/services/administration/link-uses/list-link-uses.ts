import type { AdminInvocations } from '#contract/admin-invocations';
import type { PageUse } from '#contract/application-link';
import { sourceOf } from '#contract/macro-definition';
import { macrosInDocument } from '#core/macro/macros-in-document';
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
        const macros = countMacros(page, linkId);
        if (macros > 0) found.push(await useOf(pages, page, macros));
      }
      cursor = batch.cursor;
    } while (cursor !== undefined && system.now() < until && found.length < FOUND_MAX);
    return { pages: found, ...(cursor !== undefined && { cursor }) };
  };
}

function countMacros({ document }: CallersPage, linkId: string): number {
  return macrosInDocument(document).filter(
    ({ definition }) => sourceOf(definition).linkId === linkId,
  ).length;
}

async function useOf(pages: CallersPages, page: CallersPage, macros: number): Promise<PageUse> {
  const { pageId, title, url, spaceId } = page;
  const [spaceKey, editable] = await Promise.all([pages.spaceKey(spaceId), pages.mayEdit(pageId)]);
  return { pageId, title, spaceKey, url, macros, editable };
}
