export const SORT_DIRECTIONS = ['ascending', 'descending'] as const;

/** An order that a reader chose over the author's. */
export interface TableSort {
  fieldId: string;
  direction: (typeof SORT_DIRECTIONS)[number];
}
