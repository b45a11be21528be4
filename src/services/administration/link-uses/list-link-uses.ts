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
        const queries = queriesOf(page, linkId);
        if (queries.length > 0) found.push(await useOf(pages, page, queries));
      }
      cursor = looked.cursor;
    } while (cursor !== undefined && system.now() < until && found.length < FOUND_MAX);
    return { pages: found, ...(cursor !== undefined && { cursor }) };
  };
}

function queriesOf({ document }: CallersPage, linkId: string): string[] {
  return macrosInDocument(document)
    .map(({ definition }) => sourceOf(definition))
    .filter((source) => source.linkId === linkId)
    .map(({ jql }) => jql);
}

async function useOf(pages: CallersPages, page: CallersPage, queries: string[]): Promise<PageUse> {
  const { pageId, title, url, spaceId, version } = page;
  const [spaceKey, editable] = await Promise.all([pages.spaceKey(spaceId), pages.mayEdit(pageId)]);
  const macros = queries.length;
  return { pageId, title, spaceKey, url, macros, queries, version, editable };
}
