import type { ColumnFilter } from '#contract/table-view';

/** Whether only Jira knows which issues meet a condition. */
export const isOfReader = (filter: ColumnFilter): boolean =>
  filter.kind === 'current' && filter.of === 'reader';
