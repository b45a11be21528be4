import type { AdminInvocations } from '#contract/admin-invocations';
import type { PageUse } from '#contract/application-link';
import { sourceOf } from '#contract/macro-definition';
import { macrosInDocument } from '#core/macro/macros-in-document';
import type { Caller, System } from '../../ports';
import type { CallersPage, CallersPages } from './ports';

type ListLinkUses = AdminInvocations['listLinkUses'];

/** What one call spends on looking, and finds at most, before it hands over to the next. */
const LOOK_MS = 8_000;
const FOUND_MAX = 50;

/**
 * The pages with macros of a link that the caller may see, found by reading all pages: Confluence has no
 * index of what is in a macro. A call looks through some of them; the cursor goes on from there.
 */
export function listLinkUses(ports: { pages: CallersPages; system: System }) {
  return async (
    _caller: Caller,
    { linkId, cursor: start }: ListLinkUses['parsed'],
  ): Promise<ListLinkUses['result']> => {
    const { pages, system } = ports;
    const until = system.now() + LOOK_MS;
    const found: PageUse[] = [];
    let cursor = start;
    do {
      const looked = await pages.list(cursor);
      for (const page of looked.pages) {
        const macros = countMacros(page, linkId);
        if (macros > 0) found.push(await useOf(pages, page, macros));
      }
      cursor = looked.cursor;
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
