import type { ReactNode } from 'react';
import type { IssueTable } from '#contract/issue-table';

/** What is there of a table that one answer does not hold. */
export interface Rest {
  /** Its first part. */
  of: IssueTable;
  table: IssueTable;
  /** No more is being loaded. */
  isOver: boolean;
  /** Says so to the reader, below the rows. */
  status: ReactNode;
  /** Stands above the rows: what is missing of them, and what helps. */
  notes?: ReactNode;
}
