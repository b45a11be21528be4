import type { MacroDefinition } from '#contract/macro-definition';
import type { TableSort } from '#contract/table-sort';
import { askableSort } from '#core/view/askable-sort';
import type { RememberedView } from './remembered-views';

/** The order in which Jira is asked for a table at first: the reader's, or else the author's. */
export const firstSortOf = (
  definition: MacroDefinition,
  remembered: RememberedView,
): readonly TableSort[] =>
  askableSort((remembered.view ?? definition.display.view)?.sort, definition);
