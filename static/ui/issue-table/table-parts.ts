import type { ReactNode } from 'react';
import type { GroupLine } from '#core/view/table-line';

/** What the tools draw of a table, which its first rows do not need. */
export interface TableParts {
  /** @param index of a long table, whose other lines are not all in the document */
  heading: (line: GroupLine, index: number | undefined) => ReactNode;
  /** The row below all others; undefined if there are no totals. */
  foot: ((index: number | undefined) => ReactNode) | undefined;
}
