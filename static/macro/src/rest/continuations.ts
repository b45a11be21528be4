import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import type { TablePage } from '#contract/table-page';
import type { Rest } from './rest-state';

/** A table up to this size comes in one part, a longer one begins with a part that is soon there. */
const ONE_PART_ROWS = 200;
const FIRST_PART_ROWS = 100;

/** @returns undefined for a table that comes in one part */
export const firstPageOf = ({ display }: MacroDefinition): TablePage | undefined =>
  display.maxRows > ONE_PART_ROWS ? { rows: FIRST_PART_ROWS } : undefined;

/** Begins to load what follows a first part. @returns a function that ends it for good */
export type BeginRest = (onRest: (rest: Rest) => void) => () => void;

/** How the rest of a first part is loaded; the code for it is loaded first. */
export const continuations = new WeakMap<IssueTable, () => Promise<BeginRest>>();
