import * as v from 'valibot';
import { readMacroDefinition, type MacroDefinition } from '#contract/macro-definition';
import type { ContentPlace } from '../services/ports';
import { contentPlaceOf } from './caller-of';

/**
 * The exports that a person makes and reads alone. Confluence asks for the macro's ADF for mails, feeds, search results,
 * comparisons and after each edit too, and does not say who will read these.
 */
const TABLE_TYPES: unknown[] = ['pdf', 'word', 'html_export'];

/** Forge does not document where an export's payload holds the macro config, so each place seen so far is tried. */
const CONFIG_PLACES = [
  ['extensionPayload', 'config'],
  ['context', 'extension', 'config'],
  ['context', 'config'],
  ['config'],
];

const pageSchema = v.object({
  context: v.object({
    siteUrl: v.pipe(v.string(), v.url(), v.regex(/^https?:/)),
    extension: v.object({ content: v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,18}$/)) }) }),
  }),
});

/** What is worth knowing of how the platform asked for an export. */
export interface ExportFacts {
  type: unknown;
  config: boolean;
  person: boolean;
  page: boolean;
  locale: boolean;
}

/** The facts that the payload alone tells. */
export const factsOf = (payload: unknown): Pick<ExportFacts, 'type' | 'page' | 'locale'> => ({
  type: inside(payload, 'exportType'),
  page: pageUrlIn(payload) !== undefined,
  locale: typeof ['context', 'locale'].reduce(inside, payload) === 'string',
});

/** Whether the export may hold issues. */
export const isForTable = (payload: unknown): boolean =>
  TABLE_TYPES.includes(inside(payload, 'exportType'));

/** @returns undefined if the macro has no valid config, or the payload none that is known */
export function definitionIn(payload: unknown): MacroDefinition | undefined {
  for (const place of CONFIG_PLACES) {
    const definition = readMacroDefinition(place.reduce(inside, payload));
    if (definition) return definition;
  }
  return undefined;
}

/** The content that is exported, if the payload tells it. */
export const contentIn = (payload: unknown): ContentPlace | undefined =>
  contentPlaceOf(['context', 'extension'].reduce(inside, payload));

/** The address of the page that holds the macro, if the payload tells it. */
export function pageUrlIn(payload: unknown): string | undefined {
  const parsed = v.safeParse(pageSchema, payload);
  if (!parsed.success) return undefined;
  const { siteUrl, extension } = parsed.output.context;
  const url = new URL('/wiki/pages/viewpage.action', siteUrl);
  url.searchParams.set('pageId', extension.content.id);
  return url.href;
}

function inside(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
