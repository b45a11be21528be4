import { property } from '#core/untrusted/property';
import { type SpanningCell, tableGrid } from '../table-grid';

const EMPTY_CELL = { type: 'tableCell' };

/** The table with a cell for each place, also where Jira merged cells. */
export function withoutMergedCells(table: unknown): unknown {
  const rows = contentOf(table);
  const cells = rows.map((row) => contentOf(row).map(spanning));
  const isMerged = cells.some((row) =>
    row.some(({ columns, rows: height }) => columns * height > 1),
  );
  if (!isMerged) return table;
  const content = tableGrid(cells, EMPTY_CELL).map((row) => ({ type: 'tableRow', content: row }));
  return { type: 'table', content };
}

function spanning(cell: unknown): SpanningCell<unknown> {
  const attrs = property(cell, 'attrs');
  return { cell, columns: span(attrs, 'colspan'), rows: span(attrs, 'rowspan') };
}

function span(attrs: unknown, name: string): number {
  const value = property(attrs, name);
  return typeof value === 'number' && value > 1 ? Math.floor(value) : 1;
}

function contentOf(node: unknown): unknown[] {
  const content = property(node, 'content');
  return Array.isArray(content) ? content : [];
}
