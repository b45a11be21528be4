export const SORT_DIRECTIONS = ['ascending', 'descending'] as const;

/** The order that a reader chose instead of the author's. */
export interface TableSort {
  fieldId: string;
  direction: (typeof SORT_DIRECTIONS)[number];
}
