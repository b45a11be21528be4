import type { MacroDefinition } from '#contract/macro-definition';
import type { ResourceContext } from '#ui/bridge';
import type { TableWish } from '../table-wish';

/**
 * Equal for questions that have the same answer. Nothing crosses from one account to another, nor from page to page: a
 * shared account shows a table on one page only. The site is part of it, because the frames of this app have one origin
 * on all sites, a person has one account there, and the ids of pages repeat.
 */
export function questionKey(
  { siteUrl, accountId, locale, extension }: ResourceContext,
  definition: MacroDefinition,
  { sort, filters, page }: TableWish,
): string {
  const reader = [siteUrl, accountId ?? 'anonymous', locale, extension.content ?? null];
  return JSON.stringify([reader, definition, sort ?? null, filters ?? null, page ?? null]);
}
