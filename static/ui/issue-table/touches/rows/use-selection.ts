import { useCallback, useMemo, useRef, useState } from 'react';
import { lineKey } from '#core/view/table-line';
import type { TableRows } from './table-rows';

/** The issues that a reader has selected, to copy them. */
export interface Selection {
  /** By the keys of their lines. */
  selected: ReadonlySet<string>;
  toggle: (key: string) => void;
  /** Selects from the issue that was last selected alone to this one. */
  extendTo: (key: string, from?: string) => void;
  all: () => void;
  clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** @param rows a selected issue that is no longer among them is not selected */
export function useSelection(rows: TableRows): Selection {
  const [chosen, setChosen] = useState(NONE);
  const anchor = useRef<string>();
  const selected = useMemo(() => {
    if (chosen.size === 0) return NONE;
    return new Set(rows.issues.map(lineKey).filter((key) => chosen.has(key)));
  }, [chosen, rows]);
  const toggle = useCallback((key: string) => {
    anchor.current = key;
    setChosen((last) => {
      const next = new Set(last);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const extendTo = useCallback(
    (key: string, from?: string) => {
      anchor.current ??= from ?? key;
      setChosen(new Set(rows.between(anchor.current, key)));
    },
    [rows],
  );
  const all = useCallback(() => {
    setChosen(new Set(rows.issues.map(lineKey)));
  }, [rows]);
  const clear = useCallback(() => {
    anchor.current = undefined;
    setChosen(NONE);
  }, []);
  return { selected, toggle, extendTo, all, clear };
}
