import { useEffect, useState, type RefObject } from 'react';
import type { TouchProps } from '../touches/touch-props';
import type * as touches from '../touches/touches';

export type LazyTouchProps = Omit<TouchProps, 'root'> & { root: RefObject<HTMLElement | null> };

/** What a reader can do with single issues. It is loaded behind the tools; without it the rows stay what they are. */
export function LazyTouches({ root, ...props }: LazyTouchProps) {
  const [loaded, setLoaded] = useState<{ Touches: typeof touches.Touches; root: HTMLElement }>();
  useEffect(() => {
    let isOver = false;
    import('../touches/touches').then(
      ({ Touches }) => {
        if (!isOver && root.current) setLoaded({ Touches, root: root.current });
      },
      (cause: unknown) => {
        console.warn('Menus and preview of issues could not be loaded.', cause);
      },
    );
    return () => {
      isOver = true;
    };
  }, [root]);
  return loaded ? <loaded.Touches root={loaded.root} {...props} /> : null;
}
