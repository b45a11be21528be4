import * as v from 'valibot';
import { tableViewSchema } from '#contract/table-view';
import type { MacroDefinition } from '#contract/macro-definition';
import type { ReaderView } from '#core/view/apply-view';
import { announceFullScreenView } from '../bridge';
import type { RememberedView } from '../remembered-views';

/** How a reader sees a table, as it crosses from the page to its full screen and back. */
const viewSchema = v.object({
  ...tableViewSchema.entries,
  search: v.optional(v.string()),
  folded: v.optional(v.array(v.string())),
});

const handedSchema = v.object({ fullScreen: viewSchema });

/**
 * Reads the view that a table is to begin with on the full screen.
 * @param handed what the modal was opened with, unchecked
 * @returns undefined for a table that stands on its page
 */
export function fullScreenView(handed: unknown): ReaderView | undefined {
  const parsed = v.safeParse(handedSchema, handed);
  return parsed.success ? parsed.output.fullScreen : undefined;
}

/** On the full screen a table begins as it is shown on its page, which hears of each change. */
export const onFullScreen = (
  memory: RememberedView,
  view: ReaderView,
  { display }: MacroDefinition,
): RememberedView => ({
  view,
  remember: (changed) => {
    memory.remember(changed);
    void announceFullScreenView(changed ?? display.view ?? {});
  },
});
