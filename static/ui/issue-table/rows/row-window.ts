import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { OVERSCAN_ROWS, type Slice } from './first-slice';

type RowVirtualizer = Virtualizer<HTMLElement, HTMLTableRowElement>;

/** Keeps the rows in sight in the document while a long table scrolls. */
export interface RowWindow {
  /** The issues by their keys: the height of a row goes with the issue, wherever another order puts it. */
  show: (keys: string[]) => void;
  /** To be called when other rows stand in the document. */
  measure: () => void;
  end: () => void;
}

/**
 * @param options.rowHeight of a row that is not measured yet
 * @param options.onChange gets the rows that should stand in the document, before the next frame is painted
 */
export function openRowWindow(
  body: HTMLElement,
  scroller: HTMLElement,
  { rowHeight, onChange }: { rowHeight: number; onChange: (slice: Slice) => void },
): RowWindow {
  let keys: string[] = [];
  const report = (virtualizer: RowVirtualizer) => {
    onChange(sliceOf(virtualizer));
  };
  const optionsFor = () => ({
    count: keys.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    getItemKey: keyAt(keys),
    measureElement: heightOf,
    overscan: OVERSCAN_ROWS,
    initialRect: { width: 0, height: scroller.clientHeight },
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: report,
  });
  const virtualizer: RowVirtualizer = new Virtualizer(optionsFor());
  const end = virtualizer._didMount();
  return {
    show: (shown) => {
      keys = shown;
      virtualizer.setOptions(optionsFor());
      virtualizer._willUpdate();
      report(virtualizer);
    },
    measure: () => {
      for (const row of body.querySelectorAll<HTMLTableRowElement>(':scope > tr[data-index]')) {
        virtualizer.measureElement(row);
      }
    },
    end,
  };
}

const keyAt = (keys: string[]) => (index: number) => keys[index] ?? index;

function sliceOf(virtualizer: RowVirtualizer): Slice {
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items.at(0), items.at(-1)];
  return {
    start: first?.index ?? 0,
    end: (last?.index ?? -1) + 1,
    above: first?.start ?? 0,
    below: virtualizer.getTotalSize() - (last?.end ?? 0),
  };
}

/**
 * The height that the browser found when it laid the row out. Asking for it would make the browser lay out the table at
 * once, in the middle of changes. A row grows when a long text in it is unfolded.
 */
function heightOf(
  row: HTMLTableRowElement,
  entry: ResizeObserverEntry | undefined,
  virtualizer: RowVirtualizer,
): number {
  const found = entry?.borderBoxSize[0]?.blockSize;
  if (found) return found;
  const key = virtualizer.options.getItemKey(virtualizer.indexFromElement(row));
  return virtualizer.itemSizeCache.get(key) ?? virtualizer.options.estimateSize(0);
}
