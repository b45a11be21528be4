import { useEffect, type RefObject } from 'react';

/** Less than this is rounding, not a hidden column. */
const TOLERANCE_PX = 2;

/**
 * Marks the frame of a box that scrolls sideways on the sides where it hides columns (`data-hidden-before`,
 * `data-hidden-after`): a cleanly cut table would look complete. It looks only when the browser has just laid the box
 * out, and changes attributes without drawing the table again.
 */
export function useHiddenColumns(
  frame: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const [marked, element] = [frame.current, box.current];
    if (!marked || !element) return;
    const look = () => {
      // In a right-to-left text it counts from 0 downwards.
      const scrolled = Math.abs(element.scrollLeft);
      const rest = element.scrollWidth - element.clientWidth - scrolled;
      marked.toggleAttribute('data-hidden-before', scrolled > TOLERANCE_PX);
      marked.toggleAttribute('data-hidden-after', rest > TOLERANCE_PX);
    };
    let lastLeft = 0;
    const onScroll = () => {
      if (element.scrollLeft === lastLeft) return;
      lastLeft = element.scrollLeft;
      look();
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    // It reports each size once at the beginning.
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    return () => {
      element.removeEventListener('scroll', onScroll);
      sizes.disconnect();
    };
  }, [frame, box]);
}
