import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { COLUMN_WIDTH_PX } from '#contract/table-view';
import { useI18n } from '#ui/i18n/i18n-context';
import { possibleWidth } from './column-widths';
import './resize-handle.css';

const STEP_PX = 10;
const LONG_STEP_PX = 50;

/**
 * The edge of a column's head: drawn by mouse or finger, or moved by the arrow keys. A double click, or Enter, leaves the
 * width to the browser again.
 * @param props.onResize gets the new width in pixels, undefined for the automatic one
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
 */
export function ResizeHandle(props: {
  name: string;
  onResize: (px: number | undefined, head: HTMLTableCellElement) => void;
}) {
  const { name, onResize } = props;
  const { t } = useI18n();
  const handle = useRef<HTMLDivElement>(null);
  const drag = useDrag(onResize);
  useTellWidth(handle);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const head = headOf(event.currentTarget);
    if (event.key === 'Enter') onResize(undefined, head);
    const step = stepOf(event, event.currentTarget);
    if (step !== 0) onResize(possibleWidth(widthOf(head) + step), head);
    if (step === 0 && event.key !== 'Enter') return;
    event.preventDefault();
  };
  return (
    <div
      ref={handle}
      className="resize-handle"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('tools.columns.widthOf', { name })}
      aria-valuemin={COLUMN_WIDTH_PX.min}
      aria-valuemax={COLUMN_WIDTH_PX.max}
      title={t('tools.columns.widthHint')}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDoubleClick={(event) => {
        onResize(undefined, headOf(event.currentTarget));
      }}
      {...drag}
    />
  );
}

function headOf(handle: Element): HTMLTableCellElement {
  const head = handle.closest('th');
  if (!head) throw new Error('A handle stands in the head of a column.');
  return head;
}

const widthOf = (head: Element) => head.getBoundingClientRect().width;
const isMirrored = (element: Element) => getComputedStyle(element).direction === 'rtl';

function stepOf({ key, shiftKey }: KeyboardEvent, handle: Element): number {
  const step = shiftKey ? LONG_STEP_PX : STEP_PX;
  const wider = isMirrored(handle) ? 'ArrowLeft' : 'ArrowRight';
  const narrower = isMirrored(handle) ? 'ArrowRight' : 'ArrowLeft';
  if (key === wider) return step;
  return key === narrower ? -step : 0;
}

/** Says how wide the column is whenever the browser has laid it out, without asking it to. */
function useTellWidth(handle: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = handle.current;
    if (!element) return undefined;
    const sizes = new ResizeObserver(([entry]) => {
      const width = entry?.borderBoxSize[0]?.inlineSize;
      if (width) element.setAttribute('aria-valuenow', String(Math.round(width)));
    });
    sizes.observe(headOf(element));
    return () => {
      sizes.disconnect();
    };
  }, [handle]);
}

/** While it is dragged only a line moves; the table is laid out once, when it is let go. */
function useDrag(onResize: (px: number, head: HTMLTableCellElement) => void) {
  const from = useRef<{ x: number; width: number }>(undefined);
  const moved = ({ clientX, currentTarget }: PointerEvent) => {
    const shift = clientX - (from.current?.x ?? clientX);
    return isMirrored(currentTarget) ? -shift : shift;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.focus();
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, width: widthOf(headOf(event.currentTarget)) };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!from.current) return;
      const width = possibleWidth(from.current.width + moved(event));
      event.currentTarget.style.setProperty('--moved', `${width - from.current.width}px`);
      event.currentTarget.dataset.dragged = '';
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const start = from.current;
      const shift = moved(event);
      endDrag(event.currentTarget);
      from.current = undefined;
      if (start && shift !== 0) {
        onResize(possibleWidth(start.width + shift), headOf(event.currentTarget));
      }
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => {
      endDrag(event.currentTarget);
      from.current = undefined;
    },
  };
}

function endDrag(handle: HTMLElement): void {
  handle.style.removeProperty('--moved');
  delete handle.dataset.dragged;
}
