import type { TablePage } from '#contract/table-page';
import type { TableSort } from '#contract/table-sort';
import type { ColumnFilter } from '#contract/table-view';

/** What of a table is asked for. */
export interface TableWish {
  /** The reader's order; absent for the author's. */
  sort?: TableSort[];
  /** Conditions on columns; absent for all issues of the query. */
  filters?: ColumnFilter[];
  page?: TablePage;
}
