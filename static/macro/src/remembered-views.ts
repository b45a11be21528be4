import * as v from 'valibot';
import type { MacroDefinition } from '#contract/macro-definition';
import { tableViewSchema, type TableView } from '#contract/table-view';
import type { ResourceContext } from '#ui/bridge';

/** How a reader left a table, kept in this browser until they go back to the author's view. */
export interface RememberedView {
  /** Undefined if the reader changed nothing, or the author has changed the table since. */
  view: TableView | undefined;
  /** Undefined forgets it. */
  remember: (view: TableView | undefined) => void;
}

/** Views that another version of the app wrote are none. */
const PREFIX = 'jql-table.view.1.';
/** The oldest go first. */
const VIEWS_MAX = 100;

const storedSchema = v.object({
  /** What the author had saved then. */
  of: v.string(),
  /** When it was last changed, in milliseconds since the epoch. */
  at: v.number(),
  view: tableViewSchema,
});

/**
 * Reads how this reader left a table. Frames of this app have one origin on all sites, and several people may use a
 * browser: a view belongs to a site, an account, a page and a macro. Browsers that keep nothing for frames of other sites
 * forget it.
 */
export function rememberedView(
  { siteUrl, accountId, localId, extension }: ResourceContext,
  definition: MacroDefinition,
): RememberedView {
  const place = [siteUrl, accountId ?? 'anonymous', extension.content ?? null, localId ?? null];
  const key = PREFIX + JSON.stringify(place);
  const of = savedByAuthor(definition);
  const stored = read(key);
  return {
    view: stored?.of === of ? stored.view : undefined,
    remember: (view) => {
      write(key, view && { of, at: Date.now(), view });
    },
  };
}

/** A macro in an editor shows what its author makes of it. */
export const NOT_REMEMBERED: RememberedView = { view: undefined, remember: () => undefined };

/** What a view depends on: after a change of it, a reader's own would hide what the author wishes to show. */
const savedByAuthor = ({ sources, columns, display: { view } }: MacroDefinition): string =>
  JSON.stringify([sources, columns, view ?? null]);

type Stored = v.InferOutput<typeof storedSchema>;

function read(key: string): Stored | undefined {
  try {
    const stored = v.safeParse(storedSchema, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return stored.success ? stored.output : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, stored: Stored | undefined): void {
  try {
    if (!stored) {
      localStorage.removeItem(key);
      return;
    }
    localStorage.setItem(key, JSON.stringify(stored));
    forgetOldest();
  } catch {
    // Without room, or where the browser keeps nothing for frames, the view lasts as long as the page.
  }
}

function forgetOldest(): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  if (keys.length <= VIEWS_MAX) return;
  const byAge = keys
    .map((key) => ({ key, at: read(key)?.at ?? 0 }))
    .sort((one, other) => one.at - other.at);
  for (const { key } of byAge.slice(0, keys.length - VIEWS_MAX)) localStorage.removeItem(key);
}
