import { useEffect, useState, type RefObject } from 'react';

/** The sides on which a table hides columns. */
export interface HiddenColumns {
  /** Something is scrolled out of sight on the side where a line begins. */
  before: boolean;
  after: boolean;
}

/** Less than this is rounding, not a hidden column. */
const TOLERANCE_PX = 2;

/** Whether a box that scrolls sideways hides columns. A cleanly cut table would look complete. */
export function useHiddenColumns(box: RefObject<HTMLElement | null>): HiddenColumns {
  const [hidden, setHidden] = useState<HiddenColumns>({ before: false, after: false });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      // In a right-to-left text it counts from 0 downwards.
      const scrolled = Math.abs(element.scrollLeft);
      const rest = element.scrollWidth - element.clientWidth - scrolled;
      const next = { before: scrolled > TOLERANCE_PX, after: rest > TOLERANCE_PX };
      setHidden((last) => (isSame(last, next) ? last : next));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    return () => {
      element.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [box]);
  return hidden;
}

const isSame = (one: HiddenColumns, other: HiddenColumns) =>
  one.before === other.before && one.after === other.after;
