import type { TablePage } from '#contract/table-page';
import type { TableSort } from '#contract/table-sort';

/** What of a table is asked for. */
export interface TableWish {
  /** The reader's order; absent for the author's. */
  sort?: TableSort[];
  page?: TablePage;
}
