import { useEffect } from 'react';
import { lineKey } from '#core/view/table-line';
import type { TableRows } from './table-rows';

/**
 * Shows on the rows which are selected and which one is open, and keeps one of them in the tab order. A long table puts
 * other rows into the document while it scrolls.
 */
export function useRowStates(
  rows: TableRows,
  { selected, open }: { selected: ReadonlySet<string>; open: string | undefined },
): void {
  useEffect(() => {
    const { body } = rows;
    if (!body) return;
    const show = () => {
      for (const { row, issue } of rows.all()) {
        const key = lineKey(issue);
        row.toggleAttribute('data-selected', selected.has(key));
        row.toggleAttribute('data-open', key === open);
      }
      keepTabStop(rows);
    };
    show();
    const observer = new MutationObserver(show);
    observer.observe(body, { childList: true });
    return () => {
      observer.disconnect();
    };
  }, [rows, selected, open]);
}

function keepTabStop(rows: TableRows): void {
  if (!rows.body?.querySelector(':scope > [tabindex="0"]')) makeTabStop(rows, rows.all()[0]?.row);
}

/** Makes a row the one that Tab leads to. */
export function makeTabStop(rows: TableRows, row: HTMLTableRowElement | undefined): void {
  if (!row) return;
  for (const other of rows.body?.querySelectorAll<HTMLElement>(':scope > [tabindex="0"]') ?? []) {
    other.tabIndex = -1;
  }
  row.tabIndex = 0;
}
