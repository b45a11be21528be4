import type { KeyboardEvent } from 'react';

/** The keys that move within a list, by the direction in which it runs. */
const STEPS: Partial<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowLeft: -1,
};

/**
 * Moves the focus within a list by the arrow keys, Home and End, so that Tab leaves the list in one step.
 * @param selector the items of the list, in the order of the document
 * @returns the item that has the focus now; undefined if the key means something else
 * @see https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
export function moveFocus(
  event: KeyboardEvent<HTMLElement>,
  selector: string,
): HTMLElement | undefined {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = items.findIndex((item) => item === document.activeElement);
  if (at === -1) return undefined;
  const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
  const item = items.at(targetOf(event.key, { at, count: items.length, isMirrored }) ?? at);
  if (!item || item === items[at]) return undefined;
  event.preventDefault();
  item.focus();
  return item;
}

function targetOf(
  key: string,
  { at, count, isMirrored }: { at: number; count: number; isMirrored: boolean },
): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return -1;
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  return (at + (isSideways && isMirrored ? -step : step) + count) % count;
}
