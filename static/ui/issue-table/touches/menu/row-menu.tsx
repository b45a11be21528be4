import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { MenuList, type MenuItem } from '#ui/controls/menu.tsx';
import { useUniqueId } from '#ui/use-unique-id';
import './row-menu.css';

/** Where a menu opens, in pixels from the viewport's corner. */
export interface MenuPoint {
  x: number;
  top: number;
  bottom: number;
}

const EDGE_PX = 4;

/**
 * The menu of an issue or of one of its cells, below the place where it was asked for, or above it if there is more room:
 * a frame is as high as its content.
 * @param props.root what it is placed in
 */
export function RowMenu(props: {
  root: HTMLElement;
  label: string;
  point: MenuPoint;
  items: MenuItem[];
  onClose: () => void;
}) {
  const { root, label, point, items, onClose } = props;
  const id = useUniqueId();
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(() => belowPoint(root, point));
  useLayoutEffect(() => {
    if (menu.current) setPlace(placeOf(menu.current, root, point));
  }, [root, point]);
  useLeave(menu, onClose);
  return (
    <div
      ref={menu}
      className="row-menu"
      style={place}
      onContextMenu={(event) => {
        // The key that opened this menu would open the browser's own above it.
        event.preventDefault();
      }}
    >
      <MenuList id={id} label={label} items={items} onClose={onClose} />
    </div>
  );
}

/** Where the menu is drawn to be measured. */
function belowPoint(root: HTMLElement, { bottom }: MenuPoint) {
  return { left: '0px', top: `${bottom - root.getBoundingClientRect().top}px` };
}

function placeOf(menu: HTMLElement, root: HTMLElement, { x, top, bottom }: MenuPoint) {
  const size = menu.getBoundingClientRect();
  const frame = root.getBoundingClientRect();
  const room = document.documentElement.clientWidth - size.width - EDGE_PX;
  const left = Math.max(EDGE_PX, Math.min(x, room)) - frame.left;
  const fitsBelow = bottom + size.height <= Math.max(frame.bottom, document.body.clientHeight);
  const fitsAbove = top - size.height >= frame.top;
  const at = !fitsBelow && fitsAbove ? top - size.height : bottom;
  return { left: `${left}px`, top: `${at - frame.top}px` };
}

function useLeave(menu: RefObject<HTMLElement | null>, onLeave: () => void): void {
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const look = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) leave.current();
    };
    document.addEventListener('pointerdown', look, { signal });
    // A click outside the frame only takes the focus away.
    addEventListener('blur', () => leave.current(), { signal });
    return () => controller.abort();
  }, [menu]);
}
