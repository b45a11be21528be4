import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Focuses an element that replaces the focused control. Otherwise keyboard users would start from the top. */
export function useFocusOnMount<T extends HTMLElement>(): RefObject<T> {
  const element = useRef<T>(null);
  useLayoutEffect(() => element.current?.focus(), []);
  return element;
}
