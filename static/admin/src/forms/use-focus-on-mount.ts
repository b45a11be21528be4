import { useLayoutEffect, useRef, type RefObject } from 'react';

/** For what takes the place of the control that had the focus: without it, keyboards would begin anew. */
export function useFocusOnMount<T extends HTMLElement>(): RefObject<T> {
  const element = useRef<T>(null);
  useLayoutEffect(() => element.current?.focus(), []);
  return element;
}
