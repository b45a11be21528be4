import { useEffect, useRef } from 'react';
import type { IssueLine } from '#core/view/table-line';
import { makeTabStop } from './use-row-states';
import type { TableRows } from './table-rows';

/** Where in a row something happened. */
export interface RowPlace {
  row: HTMLTableRowElement;
  issue: IssueLine;
  /** The cell, if it was one that had the focus or was clicked. */
  cell: HTMLTableCellElement | undefined;
}

/** What a reader does with rows. */
export interface RowHandlers {
  onClick: (place: RowPlace, event: MouseEvent) => void;
  /** Only of keys that are pressed while a row or a cell has the focus, and not a control in it. */
  onKey: (place: RowPlace, event: KeyboardEvent) => void;
  /** A menu was asked for by the mouse or a finger. */
  onMenu: (place: RowPlace, point: { x: number; top: number; bottom: number }) => void;
  /** The pointer or the focus came to a row; undefined if both are elsewhere. */
  onReach: (row: HTMLTableRowElement | undefined) => void;
  onCopy: (event: ClipboardEvent) => void;
}

/** A click on one of these means something else. */
const CONTROLS = 'a, button, input, select, textarea, summary, label';

/** Listens to the table as a whole. */
export function useRowEvents(root: HTMLElement, rows: TableRows, handlers: RowHandlers): void {
  const latest = useRef({ rows, handlers });
  latest.current = { rows, handlers };
  useEffect(() => {
    const { signal, abort } = listening();
    const placeAt = (target: EventTarget | null) => placeIn(latest.current.rows, target);
    root.addEventListener('click', onClick, { signal });
    root.addEventListener('contextmenu', onMenu, { signal });
    root.addEventListener('keydown', onKey, { signal });
    root.addEventListener('pointerover', onReach, { signal });
    root.addEventListener('focusin', onReach, { signal });
    root.addEventListener('pointerleave', onLeave, { signal });
    document.addEventListener('copy', onCopy, { signal });
    return abort;

    function onClick(event: MouseEvent) {
      if (event.defaultPrevented || isControl(event.target)) return;
      const place = placeAt(event.target);
      if (place) latest.current.handlers.onClick(place, event);
    }
    function onMenu(event: MouseEvent) {
      // With Shift, on a link and on marked text, the browser's own menu opens.
      if (event.shiftKey || isControl(event.target)) return;
      if (getSelection()?.isCollapsed === false) return;
      const place = placeAt(event.target);
      if (!place) return;
      event.preventDefault();
      const { clientX: x, clientY: y } = event;
      latest.current.handlers.onMenu(place, { x, top: y, bottom: y });
    }
    function onKey(event: KeyboardEvent) {
      const place = placeAt(event.target);
      const isOfRow = event.target === place?.row || event.target === place?.cell;
      if (place && isOfRow && !event.defaultPrevented) latest.current.handlers.onKey(place, event);
    }
    function onReach({ type, target }: Event) {
      const place = placeAt(target);
      if (!place) return;
      if (type === 'focusin') makeTabStop(latest.current.rows, place.row);
      latest.current.handlers.onReach(place.row);
    }
    function onLeave() {
      latest.current.handlers.onReach(placeAt(document.activeElement)?.row);
    }
    function onCopy(event: ClipboardEvent) {
      latest.current.handlers.onCopy(event);
    }
  }, [root]);
}

function listening() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest(CONTROLS) !== null;

function placeIn(rows: TableRows, target: EventTarget | null): RowPlace | undefined {
  const row = rows.rowAt(target);
  const issue = row && rows.issueOf(row);
  if (!issue) return undefined;
  const cell = [...row.cells].find((each) => target instanceof Node && each.contains(target));
  return { row, issue, cell };
}
